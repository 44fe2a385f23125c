import type { BrowserContext, CDPSession, Frame, Page } from '@playwright/test';

/** What DevTools tells of a request, in its own names, by the address first asked for. */
export interface Told {
  readonly corsError?: string;
  /** Of the last leg: the cookies that were thought of, and why each was withheld; empty when it was sent. */
  readonly withheld?: ReadonlyMap<string, readonly string[]>;
  /** Of the last leg: why each line was refused; kept lines are missing. */
  readonly refused?: ReadonlyMap<string, readonly string[]>;
}

export interface Listener {
  toldOf(url: string): Told;
  /** Waits until the page has told all. */
  settle(): Promise<void>;
}

/** A frame of another site has a target of its own. */
const sessionFor = (context: BrowserContext, page: Page, asker: Page | Frame): Promise<CDPSession> =>
  context.newCDPSession(asker).catch(() => context.newCDPSession(page));

export async function listen(context: BrowserContext, page: Page, asker: Page | Frame): Promise<Listener> {
  const session = await sessionFor(context, page, asker);
  /** A preflight has the address of its request, and it is one of both whose failure tells of CORS. */
  const urls = new Map<string, string>();
  const ids = new Map<string, string>();
  const corsErrors = new Map<string, string>();
  const told = new Map<string, Omit<Told, 'corsError'>>();
  const add = (id: string, more: Omit<Told, 'corsError'>) => told.set(id, { ...told.get(id), ...more });
  session.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (redirectResponse) return;
    urls.set(requestId, request.url);
    if (type !== 'Preflight') ids.set(request.url, requestId);
  });
  session.on('Network.loadingFailed', ({ requestId, corsErrorStatus }) => {
    const url = urls.get(requestId);
    if (url !== undefined && corsErrorStatus) corsErrors.set(url, corsErrorStatus.corsError);
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, associatedCookies }) =>
    add(requestId, {
      withheld: new Map(associatedCookies.map(({ cookie, blockedReasons }) => [cookie.name, blockedReasons])),
    }),
  );
  session.on('Network.responseReceivedExtraInfo', ({ requestId, blockedCookies }) =>
    add(requestId, {
      refused: new Map(blockedCookies.map(({ cookieLine, blockedReasons }) => [cookieLine, blockedReasons])),
    }),
  );
  await session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  return {
    toldOf(url) {
      const corsError = corsErrors.get(url);
      return { ...told.get(ids.get(url) ?? ''), ...(corsError !== undefined && { corsError }) };
    },
    async settle() {
      await session.send('Runtime.evaluate', { expression: '0' });
    },
  };
}
