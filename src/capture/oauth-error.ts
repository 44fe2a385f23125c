import type { Exchange, Request } from '../engine/case.ts';
import { headerOf } from './headers.ts';

const ERROR = /[?#&]error=[^&#]/;
const STATE = /[?#&]state=/;

/** A request to an authorization endpoint (RFC 6749 §4.1.1), known by its parameters. */
export function isAuthorizationRequest({ url }: Pick<Request, 'url'>): boolean {
  const { searchParams } = new URL(url);
  return searchParams.has('client_id') && (searchParams.has('response_type') || searchParams.has('redirect_uri'));
}

/** Whether an authorization server sent the browser back to its client with an error (RFC 6749 §4.1.2.1, §4.2.2.1). */
export function bringsOAuthError({ hops }: Exchange): boolean {
  return hops.some(({ request, response }) => {
    const location = headerOf(response?.headers, 'location') ?? '';
    return ERROR.test(location) && (isAuthorizationRequest(request) || STATE.test(location));
  });
}
