import type { Facts } from '../../facts.ts';
import type { Code } from '../code.ts';
import type { Remedy } from '../remedy.ts';
import { angular } from './angular.ts';
import { apollo } from './apollo.ts';
import { axios } from './axios.ts';
import { ky } from './ky.ts';
import { ofetch } from './ofetch.ts';

/** A header that a client sets on every request to the API. */
export interface ClientHeader {
  readonly name: string;
  /** An expression, in an async function. */
  readonly value: Code;
  /** Statements before it. */
  readonly before?: Code;
}

/** The place in each client where a header is set on every request. */
export function everyRequest(headerOf: (facts: Facts) => ClientHeader | undefined) {
  const given = (write: (header: ClientHeader, facts: Facts) => Code | undefined) => (facts: Facts) => {
    const header = headerOf(facts);
    return header && write(header, facts);
  };
  return {
    axios: given(axios),
    angular: given(angular),
    apollo: given(apollo),
    ky: given(ky),
    ofetch: given(ofetch),
  } satisfies Remedy['snippets'];
}
