import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFirefox } from './find.ts';
import { Marionette } from './marionette.ts';

/** Firefox with the extension, one tab, and the toolbox of that tab. */
export interface DoctoredFirefox {
  navigate(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  inPage(body: string): Promise<unknown>;
  /** Opens the toolbox of the tab on the 401 Doctor panel. */
  openPanel(): Promise<void>;
  /** The value of an expression in the panel's document, which it knows as `content.document`. */
  inPanel(expression: string): Promise<unknown>;
  /** Writes a picture of the whole window. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

const EXTENSION = join(import.meta.dirname, '../../dist/firefox');
const ID = '401-doctor@401-doctor.example';

const PREFERENCES = {
  // Any free port; Firefox writes it into the profile.
  'marionette.port': 0,
  'network.dns.forceResolve': '127.0.0.1',
  'devtools.toolbox.host': 'bottom',
  'devtools.toolbox.footer.height': 560,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** Firefox tells nobody when it has written the port. */
async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (;;) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await pause(50);
  }
}

/** Opens the toolbox; the panel misses requests until DevTools listens for them. */
const OPEN_PANEL = `
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const toolbox = await gDevTools.showToolboxForTab(gBrowser.selectedTab);
  const until = async (find) => {
    for (;;) {
      const found = await find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const { id } = await until(() => toolbox.getAdditionalTools().find(({ extensionId }) => extensionId === '${ID}'));
  await toolbox.selectTool(id);
  await until(() => toolbox._netMonitorAPI?.hasRequestFinishedListeners());
  const frame = toolbox.doc.getElementById('toolbox-panel-iframe-' + id);
  window.doctorsPanel = await until(() => frame.contentDocument.querySelector('browser'));`;

const inPanelScript = (expression: string) => `
  const { messageManager } = window.doctorsPanel;
  const answer = new Promise((resolve) => {
    messageManager.addMessageListener('answer', function listener({ data }) {
      messageManager.removeMessageListener('answer', listener);
      resolve(data);
    });
  });
  const source = ${JSON.stringify(`sendAsyncMessage('answer', ${expression})`)};
  messageManager.loadFrameScript('data:,' + encodeURIComponent(source), false);
  return answer;`;

export async function launchFirefox(): Promise<DoctoredFirefox> {
  const profile = mkdtempSync(join(tmpdir(), '401-doctor-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['-headless', '-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'];
  const firefox = spawn(findFirefox(), args, { stdio: 'ignore' });
  const marionette = await Marionette.connect(await portOf(profile));
  await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
  await marionette.send('WebDriver:SetTimeouts', { script: 20_000 });

  const run = async (context: 'content' | 'chrome', body: string) => {
    await marionette.send('Marionette:SetContext', { value: context });
    const script = `const settle = arguments[0];
      (async () => { ${body} })().then((value) => settle({ value }), (error) => settle({ error: String(error) }));`;
    const { value } = (await marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [] })) as {
      readonly value: { readonly value?: unknown; readonly error?: string };
    };
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  };

  return {
    async navigate(url) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:Navigate', { url });
    },
    inPage: (body) => run('content', body),
    openPanel: async () => void (await run('chrome', OPEN_PANEL)),
    inPanel: (expression) => run('chrome', inPanelScript(expression)),
    async screenshot(path) {
      await marionette.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = (await marionette.send('WebDriver:TakeScreenshot', { full: false })) as {
        readonly value: string;
      };
      writeFileSync(path, Buffer.from(value, 'base64'));
    },
    async close() {
      marionette.close();
      if (firefox.exitCode === null) {
        const ended = once(firefox, 'exit');
        firefox.kill();
        await ended;
      }
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
