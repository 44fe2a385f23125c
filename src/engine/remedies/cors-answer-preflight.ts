import { corsAnswerFor } from '../facts/cors-answer.ts';
import { apache, nginx, text } from './code.ts';
import { corsSetUp } from './cors-set-up.ts';
import { defineRemedy } from './remedy.ts';

/** The set-up of each stack with CORS before authentication; where a login stands in front, OPTIONS is let past it. */
export default defineRemedy({
  id: 'cors-answer-preflight',
  snippets: {
    ...corsSetUp,
    nginx: (facts) => nginx`# Lets OPTIONS past auth_basic and auth_request.
location ${facts.url.pathname} {
  limit_except OPTIONS {
    auth_basic "API";
    auth_basic_user_file /etc/nginx/htpasswd;
  }
  proxy_pass http://backend;
}

# Where nginx itself answers preflights
${corsSetUp.nginx(facts)}`,
    apache: (facts) => apache`# Lets OPTIONS past the login.
<LimitExcept OPTIONS>
  Require valid-user
</LimitExcept>

${corsSetUp.apache(facts)}`,
    'aws-api-gateway': (facts) => {
      const { origin, credentials, methods, headers } = corsAnswerFor(facts);
      return text`# AWS SAM template: no authorizer on OPTIONS
Auth:
  DefaultAuthorizer: MyAuthorizer
  AddDefaultAuthorizerToCorsPreflight: false
Cors:
  AllowOrigin: "'${origin}'"
  AllowMethods: "'${methods.join(',')}'"
  AllowHeaders: "'${headers.join(',')}'"
  AllowCredentials: ${String(credentials)}`;
    },
  },
  verify: 'preflight',
});
