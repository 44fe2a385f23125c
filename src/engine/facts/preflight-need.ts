import type { Header } from '../case.ts';
import type { Facts } from '../facts.ts';
import { isForbiddenHeader } from '../http/forbidden-header.ts';
import { namesOf } from '../http/header-list.ts';
import { combinedValueOf } from '../http/headers.ts';
import { isNeeded, isSafelistedMethod, type PreflightNeed, preflightNeedOf } from '../http/preflight-need.ts';

/** What browsers add after they decided on a preflight, and what HTTP/2 writes as headers. */
const ADDED = /^(?::.*|user-agent|cache-control|pragma|if-.*|priority|purpose|upgrade-insecure-requests)$/i;

/** Pages may set these, too. */
const ADDED_AT_TIMES = /^(?:cache-control|pragma|if-.*)$/i;
const HANDSHAKE = /^(?:basic|digest|negotiate|ntlm)\b/i;

const isPages = (header: Header) => !isForbiddenHeader(header) && !ADDED.test(header.name);

const isUncertain = ({ name, value }: Header) =>
  ADDED_AT_TIMES.test(name) || (/^authorization$/i.test(name) && HANDSHAKE.test(value));

/** What a preflight asks leave for: as its own request says, or else as the request's method and headers want it. */
export function preflightDemandOf({ preflight, request, method }: Facts): PreflightNeed {
  if (!preflight) return preflightNeedOf(method, request?.headers.filter(isPages) ?? []);
  const headers = preflight.request.headers ?? [];
  const asked = combinedValueOf(headers, 'access-control-request-method') ?? method;
  const names = namesOf(headers, 'access-control-request-headers') ?? [];
  return {
    ...(!isSafelistedMethod(asked) && { method: asked }),
    headers: names.map((name) => name.toLowerCase()),
  };
}

/** Why the request needs a preflight, or that it needs none; nothing where what was seen does not tell. */
export function preflightReasonOf(facts: Facts): PreflightNeed | undefined {
  const { preflight, request, method } = facts;
  if (preflight) return preflightDemandOf(facts);
  const headers = request?.headers ?? [];
  const need = preflightNeedOf(
    method,
    headers.filter((header) => isPages(header) && !isUncertain(header)),
  );
  return isNeeded(need) || (request && !headers.some(isUncertain)) ? need : undefined;
}
