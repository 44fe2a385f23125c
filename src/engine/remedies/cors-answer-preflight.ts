import { corsAnswerFor } from '../facts/cors-answer.ts';
import { caddy, nginx, python, sh } from './code.ts';
import { isRestApi } from './cors-set-up/aws-api-gateway.ts';
import { corsSetUp } from './cors-set-up/index.ts';
import { preflightAnswer, shareTheRest } from './cors-set-up/nginx.ts';
import { defineRemedy } from './remedy.ts';

/** The set-up of each stack with CORS before whatever else answers: a login, a redirect. */
export default defineRemedy({
  id: 'cors-answer-preflight',
  snippets: {
    ...corsSetUp,
    nginx: (facts) => {
      const answer = corsAnswerFor(facts);
      const { map, fields } = shareTheRest(answer);
      return nginx`${map}# server block, at its top: comes before every redirect, login and limit of methods
if ($request_method = OPTIONS) { rewrite ^ /preflight last; }
location = /preflight {
  internal;
${preflightAnswer(answer)}
}
${fields}`;
    },
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
