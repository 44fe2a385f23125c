import { corsAnswerFor } from '../facts/cors-answer.ts';
import { unexposedIn } from '../facts/unexposed.ts';
import type { Facts } from '../facts.ts';
import {
  apache,
  caddy,
  csharp,
  go,
  haproxy,
  java,
  javascript,
  json,
  listed,
  nginx,
  php,
  python,
  ruby,
  yaml,
} from './code.ts';
import { defineRemedy } from './remedy.ts';

/** What a client must read to repeat a request with a nonce (RFC 9449 §8). */
const FOR_NONCES = ['DPoP-Nonce', 'WWW-Authenticate'];

function namesFor(facts: Facts): readonly string[] {
  const { names } = unexposedIn(facts);
  return names.length > 0 ? names : FOR_NONCES;
}

const all = (facts: Facts): string => namesFor(facts).join(', ');

/** One more setting of the CORS that is there already. */
export default defineRemedy({
  id: 'cors-expose',
  snippets: {
    express: (facts) => javascript`app.use(cors({
  // … origin, credentials
  exposedHeaders: [${listed(javascript, namesFor(facts))}],
}));`,
    fastify: (facts) => javascript`await app.register(import('@fastify/cors'), {
  // … origin, credentials
  exposedHeaders: [${listed(javascript, namesFor(facts))}],
});`,
    nginx: (facts) => nginx`add_header Access-Control-Expose-Headers ${all(facts)} always;`,
    apache: (facts) => apache`Header always set Access-Control-Expose-Headers ${all(facts)}`,
    caddy: (facts) => caddy`header Access-Control-Expose-Headers ${all(facts)}`,
    haproxy: (facts) => haproxy`http-after-response set-header Access-Control-Expose-Headers ${all(facts)}`,
    django: (facts) => python`# settings.py
CORS_EXPOSE_HEADERS = [${listed(python, namesFor(facts))}]`,
    fastapi: (facts) => python`app.add_middleware(
    CORSMiddleware,
    # … allow_origins, allow_credentials
    expose_headers=[${listed(python, namesFor(facts))}],
)`,
    flask: (facts) => python`CORS(
    app,
    # … origins, supports_credentials
    expose_headers=[${listed(python, namesFor(facts))}],
)`,
    spring: (facts) => java`cors.setExposedHeaders(List.of(${listed(java, namesFor(facts))}));`,
    aspnet: (facts) => csharp`policy.WithExposedHeaders(${listed(csharp, namesFor(facts))});`,
    rails: (facts) => ruby`# config/initializers/cors.rb, beside headers: and methods:
resource '*', expose: [${listed(ruby, namesFor(facts))}]`,
    laravel: (facts) => php`// config/cors.php
'exposed_headers' => [${listed(php, namesFor(facts))}],`,
    php: (facts) => php`header('Access-Control-Expose-Headers: ' . ${all(facts)});`,
    go: (facts) => go`// github.com/rs/cors
cors.Options{ExposedHeaders: []string{${listed(go, namesFor(facts))}}}`,
    'cloudflare-workers': (facts) => javascript`shared.headers.set('Access-Control-Expose-Headers', ${all(facts)});`,
    'aws-api-gateway': (facts) => yaml`# HTTP API: of AWS::ApiGatewayV2::Api
CorsConfiguration:
  ExposeHeaders: [${listed(yaml, namesFor(facts))}]`,
    s3: (facts) => {
      const { origin, methods } = corsAnswerFor(facts);
      return json`[
  {
    "AllowedOrigins": [${origin}],
    "AllowedMethods": [${listed(json, methods)}],
    "ExposeHeaders": [${listed(json, namesFor(facts))}]
  }
]`;
    },
  },
  verify: 'request',
});
