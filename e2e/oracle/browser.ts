import { rmSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Frame, type Page } from '@playwright/test';
import { findChromium } from '../browsers/find.ts';
import { makeProfile } from '../browsers/profile.ts';
import type { Place } from './case.ts';
import type { OracleServer } from './server.ts';

/** A place that is open: its page, and the document that asks. */
export interface Opened {
  readonly page: Page;
  readonly asker: Page | Frame;
}

/** Chromium without the extension, in which every host name leads to this machine. */
export interface OracleBrowser {
  readonly context: BrowserContext;
  /** For commands about the whole browser. */
  readonly session: CDPSession;
  /** Opens a place once and keeps it. */
  open(place: Place): Promise<Opened>;
  close(): Promise<void>;
}

async function addFrame(page: Page, src: string, sandboxed: boolean): Promise<Frame> {
  await page.evaluate(
    ([url, sandbox]) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        if (sandbox) frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups');
        frame.src = url;
        frame.onload = resolve;
        document.body.append(frame);
      }).then(() => {}),
    [src, sandboxed] as const,
  );
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error(`no frame: ${src}`);
  return frame;
}

export async function launch(server: OracleServer): Promise<OracleBrowser> {
  const profile = makeProfile({ language: 'en', theme: 'light' });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    viewport: null,
    args: [
      '--headless=new',
      '--host-resolver-rules=MAP * 127.0.0.1',
      '--ignore-certificate-errors',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium is gone');
  const session = await browser.newBrowserCDPSession();

  const opened = new Map<string, Promise<Opened>>();
  async function openNew({ top, frame, sandboxed }: Place): Promise<Opened> {
    const page = await context.newPage();
    await page.goto(server.place(top));
    return { page, asker: frame ? await addFrame(page, server.place(frame), sandboxed === true) : page };
  }
  return {
    context,
    session,
    open(place) {
      const key = JSON.stringify(place);
      const known = opened.get(key) ?? openNew(place);
      opened.set(key, known);
      return known;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
