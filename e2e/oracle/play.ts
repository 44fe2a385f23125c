import type { JarCookie } from '../../src/engine/case.ts';
import type { OracleBrowser } from './browser.ts';
import type { Case, CookieCase, Place } from './case.ts';
import { plant, readJar } from './jar.ts';
import { runScripts, type Script } from './scripts.ts';
import type { Arrival, OracleServer } from './server.ts';
import type { Listener, Told } from './told.ts';

/** What the browser did with a case. */
export interface Played {
  readonly of: Case;
  readonly urls: readonly [string, ...string[]];
  /** The documents from the one that asked up to the top. */
  readonly documents: readonly string[];
  readonly arrivals: readonly Arrival[];
  /** The page got the answer; tells nothing of cookie cases. */
  readonly wasRead: boolean;
  readonly told: Told;
  readonly before: readonly JarCookie[];
  readonly after: readonly JarCookie[];
}

function scriptFor(of: Case, url: string): Script | undefined {
  if (of.kind !== 'cors') {
    if (of.how === 'link' || of.how === 'form' || of.how === 'typed') return undefined;
    return { does: of.how, url, init: { mode: 'no-cors', credentials: 'include' } };
  }
  const { by, method, credentials, hasBody } = of;
  const headers = of.headers.map(([name, value]): [string, string] => [name, value]);
  const init = { method, credentials, headers, ...(hasBody && { body: 'x' }) };
  if (by === 'upload') return { does: 'upload', url, init };
  return { does: 'fetch', url, init: by === 'no-cors' ? { ...init, mode: 'no-cors' } : init };
}

const isNavigation = (of: Case): of is CookieCase => scriptFor(of, '') === undefined;

interface Asked {
  readonly wasRead: boolean;
  readonly listener: Listener;
}

/** All requests that leave a place in place, and what came of each. */
async function askFrom(
  browser: OracleBrowser,
  server: OracleServer,
  cases: readonly Case[],
): Promise<ReadonlyMap<Case, Asked>> {
  const [first] = cases;
  if (!first) return new Map();
  const { asker, listener } = await browser.open(first.place);
  const scripts = cases.flatMap((of) => scriptFor(of, server.entry(of)) ?? []);
  const read = await asker.evaluate(runScripts, scripts);
  await listener.settle();
  return new Map(cases.map((of, index) => [of, { wasRead: read[index] ?? false, listener }]));
}

async function openTyped({ context }: OracleBrowser, entry: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(entry);
  await page.close();
}

/** Opens a tab as a page does, by a link or a form. */
async function openLinked({ context, open }: OracleBrowser, server: OracleServer, of: CookieCase): Promise<void> {
  const { asker } = await open(of.place);
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    asker.evaluate(
      ([action, isForm]) => {
        if (!isForm) return void window.open(action);
        const form = document.createElement('form');
        form.method = 'post';
        form.action = action;
        form.target = '_blank';
        document.body.append(form);
        form.submit();
        form.remove();
      },
      [server.entry(of), of.how === 'form'] as const,
    ),
  ]);
  await page.waitForURL(server.urls(of)[0]);
  await page.close();
}

const navigate = (browser: OracleBrowser, server: OracleServer, of: CookieCase): Promise<void> =>
  of.how === 'typed' ? openTyped(browser, server.entry(of)) : openLinked(browser, server, of);

const keyOf = ({ place }: Case) => JSON.stringify(place);

const documentsOf = ({ top, between, frame }: Place, server: OracleServer): readonly string[] =>
  [frame, between, top].flatMap((each) => {
    if (each === undefined) return [];
    return each === 'about:srcdoc' ? [each] : [server.place(each)];
  });

/** Plays cases that share one jar, all at once where they can be. */
export async function play(
  browser: OracleBrowser,
  server: OracleServer,
  cases: readonly Case[],
): Promise<readonly Played[]> {
  server.expect(cases);
  await plant(
    browser.session,
    cases.flatMap((of) => (of.kind === 'cors' ? [] : of.planted)),
  );
  const before = await readJar(browser.session);
  const staying = cases.filter((of) => !isNavigation(of));
  const groups = [...new Set(staying.map(keyOf))].map((key) => staying.filter((of) => keyOf(of) === key));
  const asked = await Promise.all(groups.map((group) => askFrom(browser, server, group)));
  // One after the other: a new tab halts all others of its process until it is let go on.
  for (const of of cases.filter(isNavigation)) await navigate(browser, server, of);
  const after = await readJar(browser.session);
  return cases.map((of) => {
    const { wasRead = false, listener } = asked.find((each) => each.has(of))?.get(of) ?? {};
    return {
      of,
      urls: server.urls(of),
      documents: documentsOf(of.place, server),
      arrivals: server.arrivals(of),
      wasRead,
      told: listener?.toldOf(server.entry(of)) ?? {},
      before,
      after,
    };
  });
}
