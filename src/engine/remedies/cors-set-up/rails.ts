import { listed, literally, ruby, when } from '../code.ts';
import { filled, withUsual } from './filled.ts';

export const rails = filled(
  ({ origin, credentials, methods, headers }) => ruby`# config/initializers/cors.rb, with the gem rack-cors
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ${origin}
    resource '*',
      methods: [${listed(
        ruby,
        withUsual(methods).map((method) => method.toLowerCase()),
      )}].map(&:to_sym),${when(
        headers.length > 0,
        ruby`
      headers: [${listed(ruby, headers)}],`,
      )}
      credentials: ${literally(String(credentials))}
  end
end`,
);
