import { sentJwt, textsOf } from '../facts/sent-token.ts';
import type { Facts } from '../facts.ts';
import { csharp, java, javascript, python } from './code.ts';
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
    fastapi: (facts) => {
      const { issuer, audience, alg } = named(facts);
      return python`key = PyJWKClient(jwks_uri).get_signing_key_from_jwt(token)
claims = jwt.decode(
    token,
    key.key,
    algorithms=[${alg}],
    issuer=${issuer},
    audience=${audience},
    leeway=30,  # seconds
)`;
    },
  },
  verify: 'request',
});
