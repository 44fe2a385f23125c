import type { Facts } from '../facts.ts';
import { combinedValueOf } from '../http/headers.ts';

/** `EventSource` asks so (HTML §9.2); fetch can imitate it, and can set headers as well. */
export const isEventStream = ({ request, exchange }: Facts): boolean =>
  exchange.type !== 'websocket' &&
  request?.method === 'GET' &&
  combinedValueOf(request.headers, 'accept') === 'text/event-stream';
