import { csharp, java, javascript, python } from './code.ts';
import { pageCall } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'basic-avoid-prompt',
  snippets: {
    page: (facts) => javascript`// Without credentials there is no login box; send the header yourself.
${pageCall(facts, {
  credentials: 'omit',
  headers: [{ name: 'Authorization', value: javascript`${'Basic '} + credentials` }],
})}`,
    express: () => javascript`// Browsers know no scheme of this name, so they open no box.
res.status(401).set('WWW-Authenticate', 'xBasic realm="api"').json({ error: 'unauthorized' });`,
    spring: () => java`http.httpBasic(basic -> basic
    .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));`,
    aspnet: () => csharp`// in the authentication handler
protected override Task HandleChallengeAsync(AuthenticationProperties properties)
{
    Response.StatusCode = StatusCodes.Status401Unauthorized;
    Response.Headers.WWWAuthenticate = "xBasic realm=\\"api\\"";
    return Task.CompletedTask;
}`,
    django: () => python`# Django REST framework
class QuietBasicAuthentication(BasicAuthentication):
    def authenticate_header(self, request):
        return 'xBasic realm="api"'`,
  },
  verify: 'request',
});
