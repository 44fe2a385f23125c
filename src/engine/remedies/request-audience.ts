import { complaintOf } from '../dialects/token-complaints.ts';
import { challengedIssuer } from '../facts/challenged-issuer.ts';
import { sentJwt, textsOf } from '../facts/sent-token.ts';
import { expectedIn } from '../facts/token-expectation.ts';
import type { Facts } from '../facts.ts';
import { type Code, csharp, go, javascript, properties, python, ruby } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

/** The audience that the server says it expects, else the address of the API. */
function wanted({ words, url }: Facts): string {
  const said = complaintOf(words, 'audience');
  return (said && expectedIn(said)[0]) ?? url.origin;
}

const isEntra = (facts: Facts): boolean => {
  const token = sentJwt(facts);
  const issuer = (token && textsOf(token, 'iss')[0]) ?? challengedIssuer(facts.challenges)?.url ?? '';
  return /sts\.windows\.net|login\.microsoftonline/.test(issuer);
};

const pyJwt = (facts: Facts): Code => python`# PyJWT, if the token is meant for this API after all
claims = jwt.decode(token, key, algorithms=["RS256"], audience=[${audienceOf(facts)}])`;

export default defineRemedy({
  id: 'request-audience',
  snippets: {
    page: (facts) =>
      isEntra(facts)
        ? javascript`// MSAL: a scope of this API, not one of Microsoft Graph such as User.Read
const { accessToken } = await msal.acquireTokenSilent({ account, scopes: [${`${wanted(facts)}/.default`}] });
${pageCall(facts, { headers: [{ name: 'Authorization', value: javascript`${'Bearer '} + accessToken` }] })}`
        : javascript`// the request to the authorization endpoint, with its other parameters as before
const authorize = new URL(authorizationEndpoint);
authorize.searchParams.set('audience', ${wanted(facts)}); // Auth0 and others
authorize.searchParams.set('resource', ${wanted(facts)}); // RFC 8707
location.assign(authorize);`,
    express: (facts) => javascript`// jose, if the token is meant for this API after all
const { payload } = await jwtVerify(token, keys, { issuer, audience: [${audienceOf(facts)}] });`,
    spring: (facts) => properties`# application.properties, if the token is meant for this API after all
spring.security.oauth2.resourceserver.jwt.audiences=${audienceOf(facts)}`,
    aspnet: (facts) =>
      csharp`options.TokenValidationParameters.ValidAudiences = [${audienceOf(facts)}]; // if it is meant for this API after all`,
    fastify: (facts) => javascript`// @fastify/jwt, if the token is meant for this API after all
await app.register(import('@fastify/jwt'), { secret: { public: publicKey }, verify: { allowedAud: [${audienceOf(facts)}] } });`,
    django: (facts) => python`# settings.py, Simple JWT, if the token is meant for this API after all
SIMPLE_JWT["AUDIENCE"] = ${audienceOf(facts)}`,
    fastapi: pyJwt,
    flask: pyJwt,
    rails: (facts) => ruby`# if the token is meant for this API after all
payload, = JWT.decode(token, key, true, algorithms: ['RS256'], aud: ${audienceOf(facts)}, verify_aud: true)`,
    go: (facts) => go`// if the token is meant for this API after all
token, err := jwt.Parse(raw, keys.Keyfunc, jwt.WithAudience(${audienceOf(facts)}))`,
  },
  verify: 'request',
});

function audienceOf(facts: Facts): string {
  const token = sentJwt(facts);
  return (token && textsOf(token, 'aud')[0]) ?? wanted(facts);
}
