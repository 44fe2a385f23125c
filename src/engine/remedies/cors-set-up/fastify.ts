import { javascript, listed, literally, when } from '../code.ts';
import { filled } from './filled.ts';

export const fastify = filled(
  ({ origin, credentials, methods, headers }) => javascript`// Before the authentication plugin
await app.register(import('@fastify/cors'), {
  origin: [${origin}],
  methods: [${listed(javascript, methods)}],${when(
    headers.length > 0,
    javascript`
  allowedHeaders: [${listed(javascript, headers)}],`,
  )}
  credentials: ${literally(String(credentials))},
});`,
);
