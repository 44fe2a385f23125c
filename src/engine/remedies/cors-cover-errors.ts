import { corsAnswerFor } from '../facts/cors-answer.ts';
import { javascript, nginx, text } from './code.ts';
import { corsSetUp } from './cors-set-up.ts';
import { defineRemedy } from './remedy.ts';

/** The set-up of each stack with CORS outside of whatever answers with an error. */
export default defineRemedy({
  id: 'cors-cover-errors',
  snippets: {
    ...corsSetUp,
    nginx: (facts) => {
      const { origin, credentials } = corsAnswerFor(facts);
      // Without `always`, add_header leaves out every status but a few of 2xx and 3xx.
      const line = nginx`add_header Access-Control-Allow-Origin ${origin} always;
add_header Vary Origin always;`;
      return credentials
        ? nginx`${line}
add_header Access-Control-Allow-Credentials true always;`
        : line;
    },
    'aws-api-gateway': (facts) => text`# AWS SAM template: what the gateway itself answers
GatewayResponses:
  DEFAULT_4XX:
    ResponseParameters:
      Headers:
        Access-Control-Allow-Origin: "'${corsAnswerFor(facts).origin}'"
  DEFAULT_5XX:
    ResponseParameters:
      Headers:
        Access-Control-Allow-Origin: "'${corsAnswerFor(facts).origin}'"`,
    'cloudflare-workers': (facts) => javascript`${corsSetUp['cloudflare-workers'](facts)}
// Return errors instead of throwing them: an exception ends in an answer without these headers.`,
  },
  verify: 'request',
});
