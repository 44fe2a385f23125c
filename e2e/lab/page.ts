import type { Doors } from './doors.ts';
import type { Stories } from './stories.ts';
import type { LabFailure, LabOrigin, LabTools, Story } from './story.ts';

const portOf = (of: LabOrigin, doors: Doors): number =>
  doors[of.endsWith('.nginx.test') ? 'nginx' : 'lab'][of.startsWith('https:') ? 'https' : 'http'];

export function toolsOf(id: string, doors: Doors): LabTools {
  const origin = (of: LabOrigin) => `${of}:${portOf(of, doors)}`;
  return { origin, url: (at, path) => `${origin(at)}/${id}${path}` };
}

/** The method and real URL of the request that fails. */
export function failingOf(fails: LabFailure, tools: LabTools): { readonly method: string; readonly url: string } {
  if ('url' in fails) return fails;
  const { method, at, path, isSocket } = fails;
  const url = tools.url(at, path);
  return { method, url: isSocket ? url.replace('http', 'ws') : url };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const STYLE = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { max-width: 60rem; margin: 3rem auto; padding: 0 1rem }
  h1 { font-size: 1.4rem }
  code { font: 0.93em ui-monospace, monospace }
  th, td { text-align: start; padding: 0.15rem 1.5rem 0.15rem 0; vertical-align: top }
  button { font: inherit; padding: 0.3rem 1.2rem }
  output { display: block; margin-top: 1rem; white-space: pre-wrap }`;

const html = (title: string, body: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${body}
`;

/** The source of `run` as an expression, whether it was written as a method or as a function. */
function expressionOf(run: Story['run']): string {
  const source = run.toString();
  return /^(?:async\s+)?run\s*\(/.test(source) ? `({ ${source} }).run` : `(${source})`;
}

/** The page of a story: it does nothing until its button or `window.lab.run()` is pressed. */
export function storyPage(id: string, story: Story, doors: Doors): string {
  const { rule, about, fails } = story;
  const tools = toolsOf(id, doors);
  const failing = fails && failingOf(fails, tools);
  const asked = failing ? `${failing.method} ${failing.url}` : 'no request fails';
  // `__name` is what esbuild wraps a function's name in; the serialised function looks for it here.
  const script = `
    const __name = (target) => target;
    const doors = ${JSON.stringify(doors)};
    const portOf = ${portOf};
    const url = (origin, path) => origin + ':' + portOf(origin, doors) + ${JSON.stringify(`/${id}`)} + path;
    const run = ${expressionOf(story.run)};
    window.lab = { run: () => Promise.resolve({ url }).then(run).then((value) => value ?? 'done', String) };
    document.querySelector('button').onclick = async () => {
      document.querySelector('output').textContent = 'The page got: ' + (await window.lab.run());
    };`;
  return html(
    id,
    `<h1>${escapeHtml(id)}</h1>
<p>${escapeHtml(about)}
<p><code>${escapeHtml(asked)}</code>
<p>401 Doctor names: <code>${escapeHtml(rule)}</code>
<p><button autofocus>Run</button>
<output></output>
<p><a href="${toolsOf('', doors).url(story.page, '')}">All stories</a>
<script>${script.replaceAll('</script', '<\\/script')}</script>`,
  );
}

/** The list of all stories. */
export function indexPage(stories: Stories, doors: Doors): string {
  const rows = [...stories].map(
    ([id, { rule, about, page }]) =>
      `<tr><td><a href="${toolsOf(id, doors).url(page, '/')}">${escapeHtml(id)}</a><td>${escapeHtml(about)}<td><code>${escapeHtml(rule)}</code>`,
  );
  return html(
    '401 Doctor lab',
    `<h1>401 Doctor lab</h1>
<p>Servers that fail, each in one way. Open the 401 Doctor tab of DevTools, then a story, and press its button.
<table><tr><th>Story<th>What is wrong<th>Verdict
${rows.join('\n')}
</table>`,
  );
}
