import type { JarCookie, ResourceType } from '../../src/engine/case.ts';
import { withheldFor } from '../../src/engine/http/cookie-retrieval.ts';
import { cookieOf, refusedFor } from '../../src/engine/http/cookie-storage.ts';
import { methodAfter } from '../../src/engine/http/http-redirect.ts';
import type { CookieContext } from '../../src/engine/http/same-site.ts';
import { parseSetCookie } from '../../src/engine/http/set-cookie.ts';
import { type CookieCase, type How, lineOf, type RetrievalCase, type StorageCase } from './case.ts';
import type { Comparison } from './comparison.ts';
import { unsaidRefused, unsaidWithheld } from './cookie-reason-names.ts';
import type { Played } from './play.ts';

const TYPES: Readonly<Record<How, ResourceType>> = {
  fetch: 'xmlhttprequest',
  websocket: 'websocket',
  frame: 'sub_frame',
  'frame-form': 'sub_frame',
  link: 'main_frame',
  form: 'main_frame',
  typed: 'main_frame',
};

/** How far the browser's clock may be behind the server's answer; in milliseconds. */
const DELAY = 60_000;

const isForm = (how: How) => how === 'form' || how === 'frame-form';

function contextOf({ how, place, via }: CookieCase, { urls: [url], documents }: Played): CookieContext {
  const asker = documents.find((document) => document !== 'about:srcdoc');
  const initiator = place.sandboxed ? 'null' : asker && new URL(asker).origin;
  return {
    url: new URL(how === 'websocket' ? url.replace(/^http/, 'ws') : url),
    method: via.reduce((method, { status }) => methodAfter(method, status), isForm(how) ? 'POST' : 'GET'),
    type: TYPES[how],
    ...(how !== 'typed' && initiator !== undefined && { initiator }),
    documents: TYPES[how] === 'main_frame' ? [] : documents,
  };
}

const verdictOf = (all: readonly { readonly reason: string }[], passes: string) =>
  all.map(({ reason }) => reason).join(', ') || passes;

const askedClasses = ({ how, place, via }: CookieCase): readonly string[] => [
  `by: ${how}`,
  `redirects: ${via.length}`,
  `frames: ${place.between ? 'nested' : place.sandboxed ? 'sandboxed' : place.frame === 'about:srcdoc' ? 'srcdoc' : place.frame ? 'one' : 'none'}`,
];

/** A reason that stands alone is the one that is proven. */
function reasonClasses(
  of: CookieCase['kind'],
  all: readonly { readonly reason: string }[],
  passes: string,
  told: readonly string[] | undefined,
): readonly string[] {
  const [first] = all;
  const verdict = first === undefined ? passes : all.length > 1 ? 'several reasons' : first.reason;
  return [`${of}: ${verdict}`, ...(told && told.length > 0 ? [`${of}: reasons compared with those of DevTools`] : [])];
}

const LOST: Comparison = { differences: ['the request did not reach the server'], classes: [] };

/** Says where our verdict on each cookie differs from what was sent. */
export function compareRetrieval(of: RetrievalCase, played: Played): Comparison {
  const [arrival] = played.arrivals;
  if (!arrival) return LOST;
  const context = { ...contextOf(of, played), sentAt: arrival.at, setAt: arrival.at };
  const sent = (arrival.request.headers.cookie ?? '').split('; ');
  const classes: string[] = [...askedClasses(of)];
  const differences = of.planted.flatMap(({ name }) => {
    const cookie = played.before.find((each) => each.name === name);
    if (!cookie) return [`the jar did not take ${name}`];
    const withheld = withheldFor(cookie, context);
    const ours = `${name}: ours ${verdictOf(withheld, 'sent')}`;
    const told = played.told.withheld?.get(name);
    classes.push(...reasonClasses('cookie', withheld, 'sent', told));
    const wasSent = sent.includes(`${name}=${cookie.value}`);
    const unsaid = unsaidWithheld(told ?? [], withheld);
    return [
      ...(wasSent === (withheld.length === 0) ? [] : [`${ours}; the browser ${wasSent ? 'sent' : 'withheld'} it`]),
      ...(unsaid.length === 0 ? [] : [`${ours}; DevTools says ${unsaid.join(', ')}`]),
    ];
  });
  return { differences, classes };
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
export function compareStorage(of: StorageCase, played: Played): Comparison {
  const [arrival] = played.arrivals;
  if (!arrival) return LOST;
  const parsed = parseSetCookie(lineOf(of));
  const context = { ...contextOf(of, played), receivedAt: arrival.at, jar: played.before };
  const refused = refusedFor(parsed, context);
  const token = `k${of.id}k`;
  const isPlanted = (cookie: JarCookie) =>
    of.planted.some(({ name, value }) => cookie.name === name && cookie.value === value);
  const kept = played.after.find((each) => `${each.name}=${each.value}`.includes(token) && !isPlanted(each));
  const ours = `ours ${verdictOf(refused, 'kept')}`;
  const told = played.told.refused?.get(lineOf(of));
  const unsaid = unsaidRefused(told ?? [], refused);
  return {
    differences: [
      ...((kept !== undefined) === (refused.length === 0)
        ? []
        : [`${ours}; the browser ${kept ? 'kept' : 'refused'} it`]),
      ...(unsaid.length === 0 ? [] : [`${ours}; DevTools says ${unsaid.join(', ')}`]),
      ...(kept ? differences(cookieOf(parsed.value, context), kept) : []),
    ],
    classes: [...askedClasses(of), ...reasonClasses('set-cookie', refused, 'kept', told)],
  };
}
