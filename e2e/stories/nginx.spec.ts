import type { FrameLocator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { findStories } from '../lab/stories.ts';
import type { Story } from '../lab/story.ts';
import { verdictOf } from '../play.ts';

interface Paste {
  readonly id: string;
  /** What the code to paste stands in place of. */
  readonly place: RegExp;
  /** The failure that is left, where the mended one hid another. */
  readonly leaves?: Pick<Story, 'rule'> & Partial<Pick<Story, 'fails'>>;
}

const IN_LOCATION = /(?<=location \/ \{)/;
const SERVER_TOP = /^/;
const SERVER_END = /$/;
const ADD_HEADER = /add_header .*;/;

const PASTES: readonly Paste[] = [
  { id: 'strips-authorization', place: SERVER_END },
  { id: 'authorization-altered', place: SERVER_END },
  { id: 'doubles-scheme-of-jwt', place: SERVER_END },
  { id: 'login-before-api', place: SERVER_END },
  { id: 'login-before-preflight', place: SERVER_TOP },
  { id: 'methods-limited', place: SERVER_TOP },
  { id: 'redirects-preflight-to-slash', place: SERVER_TOP },
  { id: 'static-file-preflight', place: /add_header.*(?=location)/s },
  { id: 'preflight-loses-headers', place: /add_header.*204;\s*\}/s },
  { id: 'inner-location-loses-headers', place: IN_LOCATION },
  { id: 'origin-allowed-twice', place: ADD_HEADER },
  { id: 'error-without-always', place: ADD_HEADER, leaves: { rule: 'token-rejected' } },
  { id: 'auth-request-uncovered', place: SERVER_END, leaves: { rule: 'token-rejected' } },
  { id: 'upload-too-large', place: SERVER_END },
  { id: 'backend-down', place: ADD_HEADER },
  {
    id: 'sign-in-redirect',
    place: /error_page .*;/,
    leaves: {
      rule: 'authorization-missing',
      fails: { method: 'GET', at: 'https://sign-in-redirect.nginx.test', path: '/api/orders' },
    },
  },
  { id: 'cookie-path-rewritten', place: /proxy_cookie_path .*;/ },
  { id: 'context-path-moved', place: /(?<=shop\/;)/ },
  { id: 'caches-allow-origin', place: /proxy_cache_key .*;/ },
  { id: 'session-stays-lax', place: SERVER_END },
  { id: 'header-buffers-small', place: /large_client_header_buffers .*;/ },
  { id: 'cookie-domain-rewritten', place: /proxy_cookie_domain .*;/ },
  { id: 'host-rewritten', place: /proxy_set_header Host .*;/ },
];

/** The code that the panel shows for nginx, of the finding that it names first. */
async function codeForNginx(panel: FrameLocator): Promise<string> {
  const fix = panel.locator('.fix').first();
  await fix.getByRole('combobox').selectOption('nginx');
  return (await fix.locator('pre').first().textContent()) ?? '';
}

/** The code as its comments say: the first part in the http block, where it has one, the rest in its place. */
function pasted({ nginx = '' }: Story, code: string, place: RegExp): Pick<Story, 'nginx' | 'nginxHttp'> {
  const [, nginxHttp = '', block = code] = /^(# http block.*?)\n\n(.*)$/s.exec(code) ?? [];
  return { nginxHttp, nginx: nginx.replace(place, () => `\n${block}\n`) };
}

const stories = await findStories();

for (const { id, place, leaves } of PASTES) {
  test(`${id}: works once the code for nginx is pasted`, async ({ lab, tab, devtools: { panel } }) => {
    const story = stories.get(id);
    if (!story?.fails) throw new Error(`${id} is no story that fails`);
    expect(await verdictOf(tab, panel, lab, id, story)).toBe(story.rule);
    const code = await codeForNginx(panel);

    const { fails: _, ...passing } = story;
    const left = leaves ? { ...story, ...leaves } : { ...passing, rule: 'healthy' };
    const mended: Story = { ...left, ...pasted(story, code, place) };
    await lab.replace(id, mended);
    try {
      expect(await verdictOf(tab, panel, lab, id, mended)).toBe(mended.rule);
    } finally {
      await lab.replace(id, story);
    }
  });
}
