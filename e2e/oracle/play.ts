import type { JarCookie } from '../../src/engine/case.ts';
import type { OracleBrowser } from './browser.ts';
import type { Case, CookieCase } from './case.ts';
import { plant, readJar } from './jar.ts';
import type { Arrival, OracleServer } from './server.ts';

/** What the browser did with a case. */
export interface Played {
  readonly of: Case;
  readonly url: string;
  /** The documents from the one that asked up to the top. */
  readonly documents: readonly string[];
  readonly arrivals: readonly Arrival[];
  /** The page got the answer; tells nothing of cookie cases. */
  readonly wasRead: boolean;
  readonly before: readonly JarCookie[];
  readonly after: readonly JarCookie[];
}

type Fetched = readonly [url: string, init: RequestInit];

const fetchedOf = (of: Case, url: string): Fetched => {
  if (of.kind !== 'cors') return [url, { mode: 'no-cors', credentials: 'include' }];
  const { method, credentials } = of;
  return [url, { method, credentials, headers: of.headers.map(([name, value]) => [name, value]), redirect: 'manual' }];
};

const isFetched = (of: Case) => of.kind === 'cors' || of.how === 'fetch';
const isFramed = (of: Case) => of.kind !== 'cors' && of.how === 'frame';
const isNavigation = (of: Case): of is CookieCase => !isFetched(of) && !isFramed(of);

/** All requests that leave a place in place; returns whose answers the page could read. */
async function askFrom(
  browser: OracleBrowser,
  server: OracleServer,
  cases: readonly Case[],
): Promise<ReadonlySet<Case>> {
  const [first] = cases;
  if (!first) return new Set();
  const { asker } = await browser.open(first.place);
  const fetched = cases.filter(isFetched);
  const framed = cases.filter(isFramed).map(server.entry);
  const read = await asker.evaluate(
    async ([fetches, frames]) => {
      const loads = frames.map(
        (url) =>
          new Promise((resolve) => {
            const frame = document.createElement('iframe');
            frame.src = url;
            frame.onload = resolve;
            document.body.append(frame);
          }),
      );
      const reads = fetches.map(([url, init]) =>
        fetch(url, init).then(
          () => true,
          () => false,
        ),
      );
      await Promise.all(loads);
      for (const frame of document.querySelectorAll('iframe')) if (frames.includes(frame.src)) frame.remove();
      return Promise.all(reads);
    },
    [fetched.map((of) => fetchedOf(of, server.entry(of))), framed] as const,
  );
  return new Set(fetched.filter((_, index) => read[index]));
}

async function navigate({ context, open }: OracleBrowser, server: OracleServer, of: CookieCase): Promise<void> {
  const { how, place } = of;
  const entry = server.entry(of);
  if (how === 'typed') {
    const page = await context.newPage();
    await page.goto(entry);
    return page.close();
  }
  const { asker } = await open(place);
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
      [entry, how === 'form'] as const,
    ),
  ]);
  await page.waitForURL(server.url(of));
  await page.close();
}

const keyOf = ({ place }: Case) => JSON.stringify(place);

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
  const places = new Set(staying.map(keyOf));
  const read = await Promise.all(
    [...places].map((key) =>
      askFrom(
        browser,
        server,
        staying.filter((of) => keyOf(of) === key),
      ),
    ),
  );
  for (const of of cases.filter(isNavigation)) await navigate(browser, server, of);
  const after = await readJar(browser.session);
  return cases.map((of) => {
    const { top, frame } = of.place;
    return {
      of,
      url: server.url(of),
      documents: [...(frame ? [server.place(frame)] : []), server.place(top)],
      arrivals: server.arrivals(of),
      wasRead: read.some((each) => each.has(of)),
      before,
      after,
    };
  });
}
