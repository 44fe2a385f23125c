import { sentJwt, textsOf } from '../facts/sent-token.ts';
import type { Facts } from '../facts.ts';
import { type Code, csharp, go, java, javascript, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

/** The issuer and audience that the token names, which are right if the token is. */
function named(facts: Facts): { readonly issuer: string; readonly audience: string; readonly alg: string } {
  const token = sentJwt(facts);
  const alg = token?.jwt.header?.alg;
  return {
    issuer: (token && textsOf(token, 'iss')[0]) ?? 'https://issuer.example/',
    audience: (token && textsOf(token, 'aud')[0]) ?? facts.url.origin,
    alg: typeof alg === 'string' && !/^none$/i.test(alg) ? alg : 'RS256',
  };
}

function pyJwt(facts: Facts): Code {
  const { issuer, audience, alg } = named(facts);
  return python`# PyJWT
key = PyJWKClient(jwks_uri).get_signing_key_from_jwt(token)
claims = jwt.decode(
    token,
    key.key,
    algorithms=[${alg}],
    issuer=${issuer},
    audience=${audience},
    leeway=30,  # seconds
)`;
}

function phpJwt(facts: Facts): Code {
  const { issuer, audience, alg } = named(facts);
  return php`// firebase/php-jwt
JWT::$leeway = 30; // seconds
$claims = JWT::decode($token, JWK::parseKeySet($jwks, ${alg}));
if ($claims->iss !== ${issuer} || !in_array(${audience}, (array) $claims->aud, true)) {
    throw new UnexpectedValueException('issuer or audience');
}`;
}

export default defineRemedy({
  id: 'verify-token',
  snippets: {
    express: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return javascript`// jose; each value must be that of the tokens, letter by letter
const keys = createRemoteJWKSet(new URL(jwksUri)); // loads the keys again for a new kid
const { payload } = await jwtVerify(token, keys, {
  issuer: ${issuer},
  audience: ${audience},
  algorithms: [${alg}],
  clockTolerance: 30, // seconds
});`;
    },
    spring: (facts) => {
      const { issuer, audience } = named(facts);
      return java`@Bean
JwtDecoder jwtDecoder() {
  NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(${issuer});
  decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
      new JwtTimestampValidator(Duration.ofSeconds(60)),
      new JwtIssuerValidator(${issuer}),
      new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(${audience}))));
  return decoder;
}`;
    },
    aspnet: (facts) => {
      const { issuer, audience } = named(facts);
      return csharp`builder.Services.AddAuthentication().AddJwtBearer(options =>
{
    options.Authority = ${issuer}; // its discovery document names issuer and keys
    options.TokenValidationParameters.ValidIssuers = [${issuer}];
    options.TokenValidationParameters.ValidAudiences = [${audience}];
    options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
});`;
    },
    fastify: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return javascript`await app.register(import('@fastify/jwt'), {
  secret: { public: publicKey },
  verify: {
    allowedIss: ${issuer},
    allowedAud: ${audience},
    algorithms: [${alg}],
    clockTolerance: 30_000, // milliseconds
  },
});`;
    },
    django: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return python`# settings.py, Simple JWT of Django REST framework
SIMPLE_JWT = {
    "ALGORITHM": ${alg},
    "JWK_URL": jwks_uri,
    "ISSUER": ${issuer},
    "AUDIENCE": ${audience},
    "LEEWAY": 30,  # seconds
}`;
    },
    fastapi: pyJwt,
    flask: pyJwt,
    rails: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return ruby`# the gem jwt
payload, = JWT.decode(token, nil, true,
  algorithms: [${alg}], jwks: jwks,
  iss: ${issuer}, verify_iss: true,
  aud: ${audience}, verify_aud: true,
  leeway: 30) # seconds`;
    },
    laravel: phpJwt,
    php: phpJwt,
    go: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return go`// github.com/golang-jwt/jwt/v5, github.com/MicahParks/keyfunc/v3
keys, err := keyfunc.NewDefault([]string{jwksURI})
if err != nil {
	log.Fatal(err)
}
token, err := jwt.Parse(raw, keys.Keyfunc,
	jwt.WithIssuer(${issuer}),
	jwt.WithAudience(${audience}),
	jwt.WithValidMethods([]string{${alg}}),
	jwt.WithLeeway(30*time.Second))`;
    },
  },
  verify: 'request',
});
