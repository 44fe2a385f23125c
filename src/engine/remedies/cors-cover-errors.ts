import { corsAnswerFor } from '../facts/cors-answer.ts';
import type { Facts } from '../facts.ts';
import { apache, type Code, caddy, haproxy, javascript, nginx, python, when } from './code.ts';
import { gatewayResponses, isRestApi } from './cors-set-up/aws-api-gateway.ts';
import { starletteSettings } from './cors-set-up/fastapi.ts';
import { corsSetUp } from './cors-set-up/index.ts';
import { shareTheRest } from './cors-set-up/nginx.ts';
import { defineRemedy } from './remedy.ts';

/** Servers in front of an application add the fields only where the application did not: two of one kind are none. */
const inFront = {
  nginx: (facts: Facts): Code => {
    const { map, fields } = shareTheRest(corsAnswerFor(facts));
    return nginx`${map}# server block, or the location block where that has add_header lines of its own
${fields}`;
  },
  apache: (facts: Facts): Code => {
    const { origin, credentials } = corsAnswerFor(facts);
    const isMissing = apache`"expr=-z resp('Access-Control-Allow-Origin')"`;
    return apache`# without always, errors are left out; what the application sends by itself is left alone
${when(credentials, apache`Header always set Access-Control-Allow-Credentials true ${isMissing}\n`)}Header always set Access-Control-Allow-Origin ${origin} ${isMissing}`;
  },
  caddy: (facts: Facts): Code => {
    const { origin, credentials } = corsAnswerFor(facts);
    return caddy`header ?Access-Control-Allow-Origin ${origin}${when(
      credentials,
      caddy`
header ?Access-Control-Allow-Credentials true`,
    )}
handle_errors {
	header Access-Control-Allow-Origin ${origin}${when(
    credentials,
    caddy`
	header Access-Control-Allow-Credentials true`,
  )}
}`;
  },
  haproxy: (facts: Facts): Code => {
    const { origin, credentials } = corsAnswerFor(facts);
    const isMissing = haproxy`unless { res.hdr(Access-Control-Allow-Origin) -m found }`;
    return haproxy`${when(credentials, haproxy`http-after-response set-header Access-Control-Allow-Credentials true ${isMissing}\n`)}http-after-response set-header Access-Control-Allow-Origin ${origin} ${isMissing}`;
  },
};

/** The set-up of each stack with CORS outside of whatever answers with an error. */
export default defineRemedy({
  id: 'cors-cover-errors',
  snippets: {
    ...corsSetUp,
    ...inFront,
    fastapi: (facts) => python`from starlette.middleware.cors import CORSMiddleware

# At the end of the module, around the whole application: app.add_middleware stands inside of what answers 500.
app = CORSMiddleware(
    app,
${starletteSettings(corsAnswerFor(facts))}
)`,
    'aws-api-gateway': (facts) =>
      isRestApi(facts) ? gatewayResponses(corsAnswerFor(facts)) : corsSetUp['aws-api-gateway'](facts),
    'cloudflare-workers': (facts) => javascript`${corsSetUp['cloudflare-workers'](facts)}
// Return errors instead of throwing them: an exception ends in an answer without these headers.`,
  },
  verify: 'request',
});
