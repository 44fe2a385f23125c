import { listed, literally, php } from '../code.ts';
import { filled } from './filled.ts';

export const laravel = filled(
  ({ origin, credentials, methods, headers }) => php`// config/cors.php, made by: php artisan config:publish cors
return [
    'paths' => ['*'],
    'allowed_origins' => [${origin}],
    'allowed_origins_patterns' => [],
    'allowed_methods' => [${listed(php, methods)}],
    'allowed_headers' => [${listed(php, headers)}],
    'exposed_headers' => [],
    'max_age' => 0,
    'supports_credentials' => ${literally(String(credentials))},
];`,
);
