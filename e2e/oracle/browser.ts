import { rmSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Frame, type Page } from '@playwright/test';
import { findChromium } from '../browsers/find.ts';
import { makeProfile } from '../browsers/profile.ts';
import type { Place } from './case.ts';
import type { OracleServer } from './server.ts';
import { type Listener, listen } from './told.ts';

/** A place that is open: its page, and the document that asks. */
export interface Opened {
  readonly page: Page;
  readonly asker: Page | Frame;
  readonly listener: Listener;
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

async function addFrame(parent: Page | Frame, src: string, sandboxed: boolean): Promise<Frame> {
  await parent.evaluate(
    ([url, sandbox]) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        if (sandbox) frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups');
        if (url === 'about:srcdoc') frame.srcdoc = '<!doctype html>';
        else frame.src = url;
        frame.onload = resolve;
        document.body.append(frame);
      }).then(() => {}),
    [src, sandboxed] as const,
  );
  const around = 'mainFrame' in parent ? parent.mainFrame() : parent;
  const [frame] = around.childFrames();
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
      // A process for each site would cost most of the time, and changes nothing of cookies and CORS.
      '--disable-site-isolation-trials',
      '--renderer-process-limit=2',
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
  async function openNew({ top, between, frame, sandboxed = false }: Place): Promise<Opened> {
    const page = await context.newPage();
    await page.goto(server.place(top));
    const around = between ? await addFrame(page, server.place(between), false) : page;
    const src = frame === undefined || frame === 'about:srcdoc' ? frame : server.place(frame);
    const asker = src === undefined ? page : await addFrame(around, src, sandboxed);
    return { page, asker, listener: await listen(context, page, asker) };
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
