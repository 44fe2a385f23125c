import { isEventStream } from '../facts/event-stream.ts';
import type { Facts } from '../facts.ts';
import { withCredentials } from './clients/with-credentials.ts';
import { type Code, javascript } from './code.ts';
import { pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

const clients = withCredentials(({ url }) => url.origin);

/** Clients have no part in an EventSource. */
const unlessStream = (write: (facts: Facts) => Code | undefined) => (facts: Facts) =>
  isEventStream(facts) ? undefined : write(facts);

export default defineRemedy({
  id: 'fetch-include-credentials',
  snippets: {
    page: (facts) =>
      isEventStream(facts)
        ? javascript`const events = new EventSource(${withoutUserinfo(facts.url)}, { withCredentials: true });`
        : pageCall(facts, { credentials: 'include' }),
    axios: unlessStream(clients.axios),
    angular: unlessStream(clients.angular),
    apollo: unlessStream(clients.apollo),
    ky: unlessStream(clients.ky),
    ofetch: unlessStream(clients.ofetch),
  },
  verify: 'request',
});
