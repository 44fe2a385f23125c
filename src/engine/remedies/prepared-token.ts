import type { Facts } from '../facts.ts';
import { everyRequest } from './clients/every-request.ts';
import { type Code, javascript } from './code.ts';
import { pageCall } from './page-call.ts';
import { pageCredentials } from './page-credentials.ts';

/** A token that statements make ready, `token` in the end, before it is sent in Authorization. */
export function preparedToken(prepare: (facts: Facts) => Code) {
  const header = (facts: Facts) => {
    const value = pageCredentials(facts, javascript`token`);
    return value && { name: 'Authorization', value, before: prepare(facts) };
  };
  return {
    page: (facts: Facts) => {
      const ready = header(facts);
      return ready && javascript`${ready.before}\n${pageCall(facts, { headers: [ready] })}`;
    },
    ...everyRequest(header),
  };
}
