import type { Exchange } from '../case.ts';
import { aCase, NOW } from './a-case.ts';

interface Sketch {
  readonly id: string;
  readonly url?: string;
  /** Milliseconds before NOW. */
  readonly sent: number;
  readonly answered: number;
  readonly status?: number;
  /** What the page sent. */
  readonly form?: string;
  readonly body?: string;
}

/** An exchange with the token endpoint of `https://id.shop.test`, for tables of cases. Its answer shows no `Date`. */
export function aTokenExchange({ id, sent, answered, form, body, ...rest }: Sketch): Exchange {
  const { exchange } = aCase({
    method: 'POST',
    url: rest.url ?? 'https://id.shop.test/oauth/token',
    status: rest.status ?? 200,
    response: { Date: [] },
    ...(form !== undefined && { requestBody: form }),
    ...(body !== undefined && { body }),
  });
  const hops = exchange.hops.map(({ request, response }) => ({
    request: { ...request, sentAt: NOW - sent },
    ...(response && { response: { ...response, receivedAt: NOW - answered } }),
  }));
  return { ...exchange, id, hops };
}
