import type { DocumentPolicy, Hop } from '../case.ts';
import type { Facts } from '../facts.ts';
import { type Connection, type Directive, forbiddenBy } from '../http/content-security-policy.ts';
import { isLoopback } from '../http/trustworthy.ts';

/** What a document's policy says against a call. */
export interface Forbidden {
  readonly document: DocumentPolicy;
  /** The field that holds the directive. */
  readonly field: string;
  readonly directive: Directive;
  /** Another document of the same origin, which may have made the call, has no such policy. */
  readonly isDoubtful: boolean;
}

/** Who stopped a request before it left; `redirect` is the leg that led to it. */
export type Stop =
  | { readonly by: 'extension' | 'administrator' | 'port'; readonly error: string }
  | { readonly by: 'mixed-content'; readonly redirect?: Hop }
  | { readonly by: 'policy'; readonly redirect?: Hop; readonly forbidden: Forbidden }
  | { readonly by: 'browser' };

const BY_ERROR: Readonly<Record<string, 'extension' | 'administrator' | 'port'>> = {
  'net::ERR_BLOCKED_BY_CLIENT': 'extension',
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': 'administrator',
  'net::ERR_UNSAFE_PORT': 'port',
};

/** How Chromium and Firefox name the end of an exchange whose redirect they did not follow. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(['net::ERR_ABORTED', 'NS_ERROR_UNEXPECTED']);

/** The redirect that browsers did not follow: the leg behind it was never sent. */
export function redirectNotFollowed({ exchange: { hops, error } }: Facts): Hop | undefined {
  const isUnsent = hops.at(-1)?.request.headersFrom !== 'wire';
  return isUnsent && error !== undefined && NOT_FOLLOWED.has(error) ? hops.at(-2) : undefined;
}

/** A call that no network error ended: DevTools alone knows of it. */
const isUntold = ({ exchange, response }: Facts) => exchange.error === undefined && !response;

function forbiddenIn({ case: { policies = [] } }: Facts, connection: Omit<Connection, 'document'>) {
  const against = policies.flatMap((document) =>
    document.fields.flatMap((field) => {
      const directive = forbiddenBy(field, { ...connection, document: new URL(document.url) });
      return directive ? [{ document, field, directive }] : [];
    }),
  );
  const [first] = against;
  const isDoubtful = policies.some((each) => !against.some(({ document }) => document === each));
  return first && { ...first, isDoubtful };
}

/** Who stopped the request before it left; nothing when it left, or when something else keeps it back. */
export function stopOf(facts: Facts): Stop | undefined {
  const { case: of, exchange, url, response } = facts;
  if (!of.blocked || response) return undefined;
  const error = exchange.error ?? '';
  const by = BY_ERROR[error];
  if (by) return { by, error };
  const redirect = redirectNotFollowed(facts);
  if (!redirect && !isUntold(facts) && error !== 'net::ERR_BLOCKED_BY_CSP') return undefined;
  const leg = redirect && { redirect };
  const isSecurePage = exchange.initiator?.startsWith('https:') ?? false;
  if (isSecurePage && url.protocol === 'http:' && !isLoopback(url.hostname)) return { by: 'mixed-content', ...leg };
  const forbidden = forbiddenIn(facts, { url, isRedirected: redirect !== undefined });
  if (forbidden) return { by: 'policy', forbidden, ...leg };
  return redirect || !/^https?:$/.test(url.protocol) ? undefined : { by: 'browser' };
}
