import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts, SeenRequest } from '../facts.ts';
import type { Evidence } from '../finding.ts';

/** How a call gave CORS up, and what shows it. */
export interface WithoutCors {
  readonly evidence: Evidence;
  /** The browser says so itself; where it does not, the missing `Origin` does. */
  readonly isSaid: boolean;
}

const fieldOf = ({ headers }: SeenRequest, name: string) => headers.find((each) => each.name.toLowerCase() === name);

/** Whether the page's call was made with `mode: 'no-cors'`: elements ask in this mode, too, but have no say in it. */
export function withoutCors({ exchange, request, url, method }: Facts): WithoutCors | undefined {
  const { type, initiator } = exchange;
  if (type !== 'xmlhttprequest' || !request || !initiator?.startsWith('http') || initiator === url.origin)
    return undefined;
  const mode = fieldOf(request, 'sec-fetch-mode');
  if (mode) return mode.value === 'no-cors' ? { evidence: inHeader('request', mode), isSaid: true } : undefined;
  // To plain http browsers say no mode, but a call across origins with CORS has an Origin (Fetch §3.2).
  const isUnsaid = url.protocol === 'http:' && request.headersFrom === 'wire' && ['GET', 'HEAD'].includes(method);
  if (!isUnsaid || fieldOf(request, 'origin')) return undefined;
  return { evidence: { kind: 'header-absent', of: 'request', name: 'Origin' }, isSaid: false };
}
