import type { CorsCase } from './case.ts';
import type { Arrival } from './server.ts';

/** A request on its way, in the words in which it is compared. */
export interface Described {
  readonly leg: number;
  readonly method: string;
  /** As the `Origin` header says; absent where there is none. */
  readonly origin: string | undefined;
  /** The names of its headers; of a preflight, those that it asks for. */
  readonly names: readonly string[];
}

/** The headers of pages that show on the wire; browsers write the others by themselves, too. */
const SHOWN =
  /^(?:authorization|x-.*|content-type|content-language|range|sec-a|proxy-authorization|date|access-control-request-.*)$/i;

export function describeRequest({ by }: CorsCase, { leg, method, origin = 'nobody', names }: Described): string {
  const shown = [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => SHOWN.test(name)).toSorted();
  return `${leg} ${method} from ${by === 'no-cors' ? 'anybody' : origin} with ${shown.join()}`;
}

export const describePreflight = ({ leg, method, origin = 'nobody', names }: Described): string =>
  `${leg} preflight from ${origin} for ${method} with ${names.join()}`;

export function describeArrival(of: CorsCase, { leg, isPreflight, request }: Arrival): string {
  const { headers } = request;
  const { origin } = headers;
  if (!isPreflight) return describeRequest(of, { leg, method: request.method, origin, names: Object.keys(headers) });
  const method = headers['access-control-request-method'] ?? '';
  const names = headers['access-control-request-headers'];
  return describePreflight({ leg, method, origin, names: names === undefined ? [] : [names] });
}
