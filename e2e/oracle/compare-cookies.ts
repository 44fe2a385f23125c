import type { JarCookie, ResourceType } from '../../src/engine/case.ts';
import { withheldFor } from '../../src/engine/http/cookie-retrieval.ts';
import { cookieOf, refusedFor } from '../../src/engine/http/cookie-storage.ts';
import type { CookieContext } from '../../src/engine/http/same-site.ts';
import { parseSetCookie } from '../../src/engine/http/set-cookie.ts';
import { type How, lineOf, type RetrievalCase, type StorageCase } from './case.ts';
import type { Played } from './play.ts';

const TYPES: Readonly<Record<How, ResourceType>> = {
  fetch: 'xmlhttprequest',
  frame: 'sub_frame',
  link: 'main_frame',
  form: 'main_frame',
  typed: 'main_frame',
};

/** How far the browser's clock may be behind the server's answer; in milliseconds. */
const DELAY = 60_000;

function contextOf({ how, place }: RetrievalCase | StorageCase, { url, documents }: Played): CookieContext {
  const [asker] = documents;
  const initiator = place.sandboxed ? 'null' : asker && new URL(asker).origin;
  return {
    url: new URL(url),
    method: how === 'form' ? 'POST' : 'GET',
    type: TYPES[how],
    ...(how !== 'typed' && initiator !== undefined && { initiator }),
    documents: TYPES[how] === 'main_frame' ? [] : documents,
  };
}

const verdictOf = (all: readonly { readonly reason: string }[], passes: string) =>
  all.map(({ reason }) => reason).join(', ') || passes;

/** Says where our verdict on each cookie differs from what was sent. */
export function compareRetrieval(of: RetrievalCase, played: Played): readonly string[] {
  const [arrival] = played.arrivals;
  if (!arrival) return ['the request did not reach the server'];
  const context = { ...contextOf(of, played), sentAt: arrival.at, setAt: arrival.at };
  const sent = (arrival.request.headers.cookie ?? '').split('; ');
  return of.planted.flatMap(({ name }) => {
    const cookie = played.before.find((each) => each.name === name);
    if (!cookie) return [`the jar did not take ${name}`];
    const withheld = withheldFor(cookie, context);
    const wasSent = sent.includes(`${name}=${cookie.value}`);
    if (wasSent === (withheld.length === 0)) return [];
    return [`${name}: ours ${verdictOf(withheld, 'sent')}; the browser ${wasSent ? 'sent' : 'withheld'} it`];
  });
}

const KEPT_AS = [
  'hasCrossSiteAncestor',
  'value',
  'domain',
  'hostOnly',
  'path',
  'secure',
  'httpOnly',
  'sameSite',
  'partition',
] as const;

function differences(ours: JarCookie, kept: JarCookie): readonly string[] {
  const odd = KEPT_AS.filter((key) => ours[key] !== kept[key]);
  const distance = Math.abs((ours.expiresAt ?? 0) - (kept.expiresAt ?? 0));
  return [
    ...odd.map((key) => `${key}: ours ${JSON.stringify(ours[key])}; the browser's ${JSON.stringify(kept[key])}`),
    ...(distance > DELAY ? [`expiry: ours ${ours.expiresAt}; the browser's ${kept.expiresAt}`] : []),
  ];
}

/** Says where our verdict on the line, or the cookie that it makes, differs from the jar. */
export function compareStorage(of: StorageCase, played: Played): readonly string[] {
  const [arrival] = played.arrivals;
  if (!arrival) return ['the request did not reach the server'];
  const parsed = parseSetCookie(lineOf(of));
  const context = { ...contextOf(of, played), receivedAt: arrival.at, jar: played.before };
  const refused = refusedFor(parsed, context);
  const token = `k${of.id}k`;
  const isPlanted = (cookie: JarCookie) =>
    of.planted.some(({ name, value }) => cookie.name === name && cookie.value === value);
  const kept = played.after.find((each) => `${each.name}=${each.value}`.includes(token) && !isPlanted(each));
  if ((kept !== undefined) !== (refused.length === 0))
    return [`ours ${verdictOf(refused, 'kept')}; the browser ${kept ? 'kept' : 'refused'} it`];
  return kept ? differences(cookieOf(parsed.value, context), kept) : [];
}
