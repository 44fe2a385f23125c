import { type CorsAnswer, corsAnswerFor } from '../facts/cors-answer.ts';
import type { Facts } from '../facts.ts';
import { apache, type Code, csharp, go, java, javascript, json, nginx, php, python, ruby, sh, text } from './code.ts';
import type { Remedy } from './remedy.ts';

type Tag = (strings: TemplateStringsArray, ...values: readonly (string | number | Code)[]) => Code;

/** Quoted items with commas between them. */
function items(tag: Tag, all: readonly string[]): Code {
  const [first, ...rest] = all.map((item) => tag`${item}`);
  return first ? rest.reduce((before, item) => tag`${before}, ${item}`, first) : tag``;
}

/** A line that is only there when it is needed. */
const when = (needed: boolean, code: Code): Code => (needed ? code : { ...code, text: '' });

const word = (of: boolean): Code => text`${String(of)}`;
const pythonWord = (of: boolean): Code => text`${of ? 'True' : 'False'}`;

const filled =
  (write: (answer: CorsAnswer, facts: Facts) => Code) =>
  (facts: Facts): Code =>
    write(corsAnswerFor(facts), facts);

const list = (names: readonly string[]) => names.join(', ');

/** The CORS set-up of each stack, so that this request passes. */
export const corsSetUp = {
  express: filled(
    ({ origin, credentials, methods, headers }) => javascript`import cors from 'cors';

// Before every other app.use, so that preflights and errors get the headers too.
app.use(cors({
  origin: [${origin}],
  methods: [${items(javascript, methods)}],${when(
    headers.length > 0,
    javascript`
  allowedHeaders: [${items(javascript, headers)}],`,
  )}
  credentials: ${word(credentials)},
}));`,
  ),
  fastify: filled(
    ({ origin, credentials, methods, headers }) => javascript`// Before the authentication plugin
await app.register(import('@fastify/cors'), {
  origin: [${origin}],
  methods: [${items(javascript, methods)}],${when(
    headers.length > 0,
    javascript`
  allowedHeaders: [${items(javascript, headers)}],`,
  )}
  credentials: ${word(credentials)},
});`,
  ),
  nginx: filled(
    ({ origin, credentials, methods, headers }) => nginx`add_header Access-Control-Allow-Origin ${origin} always;${when(
      credentials,
      nginx`
add_header Access-Control-Allow-Credentials true always;`,
    )}
add_header Vary Origin always;

if ($request_method = OPTIONS) {
  # add_header above does not reach into this block.
  add_header Access-Control-Allow-Origin ${origin};${when(
    credentials,
    nginx`
  add_header Access-Control-Allow-Credentials true;`,
  )}
  add_header Access-Control-Allow-Methods ${list(methods)};${when(
    headers.length > 0,
    nginx`
  add_header Access-Control-Allow-Headers ${list(headers)};`,
  )}
  return 204;
}`,
  ),
  apache: filled(
    ({ origin, credentials, methods, headers }) => apache`# mod_headers, mod_rewrite
Header always set Access-Control-Allow-Origin ${origin}${when(
      credentials,
      apache`
Header always set Access-Control-Allow-Credentials true`,
    )}
Header always set Access-Control-Allow-Methods ${list(methods)}${when(
      headers.length > 0,
      apache`
Header always set Access-Control-Allow-Headers ${list(headers)}`,
    )}
Header always merge Vary Origin

RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteRule ^ - [R=204,L]`,
  ),
  caddy: filled(
    ({ origin, credentials, methods, headers }) => text`header {
	Access-Control-Allow-Origin ${origin}${when(
    credentials,
    text`
	Access-Control-Allow-Credentials true`,
  )}
	+Vary Origin
}
@preflight method OPTIONS
handle @preflight {
	header Access-Control-Allow-Methods "${list(methods)}"${when(
    headers.length > 0,
    text`
	header Access-Control-Allow-Headers "${list(headers)}"`,
  )}
	respond 204
}`,
  ),
  haproxy: filled(
    ({ origin, credentials, methods, headers }) => text`# Before any http-request auth
http-request return status 204 hdr Access-Control-Allow-Origin "${origin}"${when(
      credentials,
      text` hdr Access-Control-Allow-Credentials true`,
    )} hdr Access-Control-Allow-Methods "${list(methods)}"${when(headers.length > 0, text` hdr Access-Control-Allow-Headers "${list(headers)}"`)} if METH_OPTIONS
http-after-response set-header Access-Control-Allow-Origin "${origin}"${when(
      credentials,
      text`
http-after-response set-header Access-Control-Allow-Credentials true`,
    )}`,
  ),
  django: filled(
    ({ origin, credentials, methods, headers }) => python`# settings.py, with django-cors-headers
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",  # the first of all
    # …
]
CORS_ALLOWED_ORIGINS = [${origin}]
CORS_ALLOW_CREDENTIALS = ${pythonWord(credentials)}
CORS_ALLOW_METHODS = [${items(python, methods)}]
CORS_ALLOW_HEADERS = [${items(python, headers)}]`,
  ),
  fastapi: filled(
    ({ origin, credentials, methods, headers }) => python`from fastapi.middleware.cors import CORSMiddleware

# Added last, so that it stands before every other middleware.
app.add_middleware(
    CORSMiddleware,
    allow_origins=[${origin}],
    allow_credentials=${pythonWord(credentials)},
    allow_methods=[${items(python, methods)}],
    allow_headers=[${items(python, headers)}],
)`,
  ),
  flask: filled(
    ({ origin, credentials, methods, headers }) => python`from flask_cors import CORS

CORS(
    app,
    origins=[${origin}],
    methods=[${items(python, methods)}],
    allow_headers=[${items(python, headers)}],
    supports_credentials=${pythonWord(credentials)},
)`,
  ),
  spring: filled(
    ({ origin, credentials, methods, headers }) => java`@Bean
SecurityFilterChain api(HttpSecurity http) throws Exception {
  // Puts the CORS filter before authentication.
  return http.cors(Customizer.withDefaults()) /* … */ .build();
}

@Bean
CorsConfigurationSource corsConfigurationSource() {
  var cors = new CorsConfiguration();
  cors.setAllowedOrigins(List.of(${origin}));
  cors.setAllowedMethods(List.of(${items(java, methods)}));
  cors.setAllowedHeaders(List.of(${items(java, headers)}));
  cors.setAllowCredentials(${word(credentials)});
  var source = new UrlBasedCorsConfigurationSource();
  source.registerCorsConfiguration("/**", cors);
  return source;
}`,
  ),
  aspnet: filled(
    ({
      origin,
      credentials,
      methods,
      headers,
    }) => csharp`builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy
    .WithOrigins(${origin})
    .WithMethods(${items(csharp, methods)})
    .WithHeaders(${items(csharp, headers)})${when(
      credentials,
      csharp`
    .AllowCredentials()`,
    )}));

app.UseRouting();
app.UseCors();            // before the two below
app.UseAuthentication();
app.UseAuthorization();`,
  ),
  rails: filled(
    ({ origin, credentials, methods, headers }) => ruby`# config/initializers/cors.rb, with rack-cors
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ${origin}
    resource '*',
      methods: [${items(
        ruby,
        methods.map((method) => method.toLowerCase()),
      )}].map(&:to_sym),
      headers: [${items(ruby, headers)}],
      credentials: ${word(credentials)}
  end
end`,
  ),
  laravel: filled(
    ({ origin, credentials, methods, headers }) => php`// config/cors.php
return [
    'paths' => ['*'],
    'allowed_origins' => [${origin}],
    'allowed_methods' => [${items(php, methods)}],
    'allowed_headers' => [${items(php, headers)}],
    'supports_credentials' => ${word(credentials)},
];`,
  ),
  php: filled(
    ({ origin, credentials, methods, headers }) => php`header('Access-Control-Allow-Origin: ' . ${origin});${when(
      credentials,
      php`
header('Access-Control-Allow-Credentials: true');`,
    )}
header('Vary: Origin');
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {
    header('Access-Control-Allow-Methods: ' . ${list(methods)});${when(
      headers.length > 0,
      php`
    header('Access-Control-Allow-Headers: ' . ${list(headers)});`,
    )}
    http_response_code(204);
    exit;
}`,
  ),
  go: filled(
    ({ origin, credentials, methods, headers }) => go`// github.com/rs/cors, outside of every other handler
handler := cors.New(cors.Options{
	AllowedOrigins:   []string{${origin}},
	AllowedMethods:   []string{${items(go, methods)}},
	AllowedHeaders:   []string{${items(go, headers)}},
	AllowCredentials: ${word(credentials)},
}).Handler(mux)`,
  ),
  'cloudflare-workers': filled(
    ({ origin, credentials, methods, headers }) => javascript`const cors = {
  'Access-Control-Allow-Origin': ${origin},${when(
    credentials,
    javascript`
  'Access-Control-Allow-Credentials': 'true',`,
  )}
  'Access-Control-Allow-Methods': ${list(methods)},${when(
    headers.length > 0,
    javascript`
  'Access-Control-Allow-Headers': ${list(headers)},`,
  )}
  Vary: 'Origin',
};
if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors });
const answer = await handle(request);
const shared = new Response(answer.body, answer);
for (const [name, value] of Object.entries(cors)) shared.headers.set(name, value);
return shared;`,
  ),
  'aws-api-gateway': filled(
    ({ origin, credentials, methods, headers }) => sh`# HTTP API
aws apigatewayv2 update-api --api-id "$API_ID" --cors-configuration ${`AllowOrigins=${origin},AllowMethods=${methods.join(',')}${headers.length > 0 ? `,AllowHeaders=${headers.join(',')}` : ''},AllowCredentials=${credentials}`}`,
  ),
  s3: filled(
    ({ origin, methods, headers }) => json`[
  {
    "AllowedOrigins": [${origin}],
    "AllowedMethods": [${items(json, methods)}],
    "AllowedHeaders": [${items(json, headers)}]
  }
]`,
  ),
} satisfies Remedy['snippets'];
