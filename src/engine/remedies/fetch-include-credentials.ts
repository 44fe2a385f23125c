import { isEventStream } from '../facts/event-stream.ts';
import { javascript } from './code.ts';
import { pageCall, withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

export default defineRemedy({
  id: 'fetch-include-credentials',
  snippets: {
    page: (facts) =>
      isEventStream(facts)
        ? javascript`const events = new EventSource(${withoutUserinfo(facts.url)}, { withCredentials: true });`
        : pageCall(facts, { credentials: 'include' }),
    axios: (facts) =>
      isEventStream(facts)
        ? undefined
        : javascript`const api = axios.create({
  baseURL: ${facts.url.origin},
  withCredentials: true,
});`,
  },
  verify: 'request',
});
