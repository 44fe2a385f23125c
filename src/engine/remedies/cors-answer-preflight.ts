import { caddy, nginx, python, sh } from './code.ts';
import { isRestApi } from './cors-set-up/aws-api-gateway.ts';
import { corsSetUp } from './cors-set-up/index.ts';
import { defineRemedy } from './remedy.ts';

/** The set-up of each stack with CORS before whatever else answers: a login, a redirect. */
export default defineRemedy({
  id: 'cors-answer-preflight',
  snippets: {
    ...corsSetUp,
    nginx: (facts) => nginx`# At the top of the server block: there, return comes before every redirect and login.
${corsSetUp.nginx(facts)}`,
    caddy: (
      facts,
    ) => caddy`# Inside route, the order is as written; elsewhere, basic_auth and forward_auth come before handle.
route {
${corsSetUp.caddy(facts)}
# then the login and reverse_proxy, as before
}`,
    flask: (facts) => python`${corsSetUp.flask(facts)}

@app.before_request
def require_login():
    if request.method == "OPTIONS":
        return None  # preflights carry no credentials
    # the check, as before`,
    'aws-api-gateway': (facts) =>
      isRestApi(facts)
        ? corsSetUp['aws-api-gateway'](facts)
        : sh`${corsSetUp['aws-api-gateway'](facts)}
# Routes that catch every method ($default, ANY) catch OPTIONS, too: this one has no authorizer.
aws apigatewayv2 create-route --api-id "$API_ID" --route-key 'OPTIONS /{proxy+}' --target "integrations/$INTEGRATION_ID"`,
  },
  verify: 'preflight',
});
