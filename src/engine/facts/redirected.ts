import type { Hop } from '../case.ts';
import type { Facts } from '../facts.ts';
import { locationOf, userinfoRefused } from '../http/http-redirect.ts';
import { looksLikeSignIn } from '../http/sign-in-page.ts';

/** The last redirect of an exchange: followed, or stopped by the CORS check of the redirect itself. */
export interface Redirect {
  /** Index of the leg that redirected. */
  readonly hop: number;
  readonly from: URL;
  readonly to: URL;
  readonly status: number;
}

function redirectOf({ request, response }: Hop, hop: number): Redirect | undefined {
  const location = response && locationOf(response);
  if (!response || location === undefined) return undefined;
  if (!URL.canParse(location, request.url)) return undefined;
  return { hop, from: new URL(request.url), to: new URL(location, request.url), status: response.status };
}

/** The unfollowed redirect to a URL with a user name or password, which browsers refuse (`userinfoRefused`). */
export function redirectToUserinfoOf(facts: Pick<Facts, 'exchange'>): Redirect | undefined {
  const redirect = lastRedirectOf(facts);
  if (!redirect || redirect.hop !== facts.exchange.hops.length - 1) return undefined;
  const origin = facts.exchange.initiator ?? 'null';
  return userinfoRefused(redirect.to, { origin, isCors: redirect.from.origin !== origin }) && redirect;
}

export function lastRedirectOf({ exchange: { hops } }: Pick<Facts, 'exchange'>): Redirect | undefined {
  const redirects = hops.map(redirectOf);
  return redirects.at(-1) ?? redirects.at(-2);
}

/** Statuses that send one request elsewhere, and not the resource. */
const TEMPORARY: ReadonlySet<number> = new Set([302, 303, 307]);

/** The first redirect from the API to a sign-in page, which stands for its refusal. */
export function signInRedirectOf({ exchange: { hops } }: Facts): Redirect | undefined {
  return hops
    .map(redirectOf)
    .find(
      (redirect) =>
        redirect && TEMPORARY.has(redirect.status) && looksLikeSignIn(redirect.to) && !looksLikeSignIn(redirect.from),
    );
}

/** Whether the leg that these facts are about was answered with such a redirect. */
export const isSentToSignIn = (facts: Facts): boolean =>
  signInRedirectOf(facts)?.hop === facts.exchange.hops.length - 1;
