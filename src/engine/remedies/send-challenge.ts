import { csharp, go, java, javascript, nginx, php, python, ruby } from './code.ts';
import { defineRemedy } from './remedy.ts';

const CHALLENGE = 'Bearer realm="api", error="invalid_token", error_description="The access token expired"';

export default defineRemedy({
  id: 'send-challenge',
  snippets: {
    express: () => javascript`res.status(401).set('WWW-Authenticate', ${CHALLENGE}).json({ error: 'invalid_token' });`,
    fastify: () =>
      javascript`return reply.code(401).header('WWW-Authenticate', ${CHALLENGE}).send({ error: 'invalid_token' });`,
    nginx: () => nginx`# http block: for a 401 of an application that adds none
map "$status $upstream_http_www_authenticate" $challenge { "401 " ${'Bearer realm="api"'}; }

# server block; without always, errors are left out
add_header WWW-Authenticate $challenge always;`,
    django: () => python`# Django REST framework answers 401 only if the first authentication class gives a challenge.
class BearerAuthentication(BaseAuthentication):
    def authenticate_header(self, request):
        return 'Bearer realm="api"'`,
    fastapi: () => python`raise HTTPException(401, "Invalid token", headers={"WWW-Authenticate": ${CHALLENGE}})`,
    flask: () => python`return {"error": "invalid_token"}, 401, {"WWW-Authenticate": ${CHALLENGE}}`,
    spring: () => java`http.oauth2ResourceServer(server -> server
    .jwt(Customizer.withDefaults())
    .authenticationEntryPoint(new BearerTokenAuthenticationEntryPoint()));`,
    aspnet: () => csharp`// JwtBearer sends the challenge by itself; an OnChallenge handler must not swallow it.
context.Response.StatusCode = 401;
context.Response.Headers.WWWAuthenticate = ${CHALLENGE};`,
    rails: () => ruby`response.headers['WWW-Authenticate'] = ${CHALLENGE}
render json: { error: 'invalid_token' }, status: :unauthorized`,
    laravel: () => php`return response()->json(['error' => 'invalid_token'], 401)
    ->header('WWW-Authenticate', ${CHALLENGE});`,
    go: () => go`w.Header().Set("WWW-Authenticate", ${CHALLENGE})
http.Error(w, "invalid token", http.StatusUnauthorized)`,
  },
  verify: 'request',
});
