import type { Header, Hop } from '../../case.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { headersAfter } from '../../http/http-redirect.ts';
import { defineRule } from '../../rule.ts';

const fieldOf = (headers: readonly Header[] | undefined, name: string) =>
  headers?.find((header) => header.name.toLowerCase() === name && header.value.trim() !== '');

/** The place of the leg after which Authorization was gone because the next one went to another origin. */
function droppedAfter(hops: readonly Hop[]): number {
  return hops.findLastIndex(({ request, response }, index) => {
    const next = hops[index + 1]?.request;
    if (!next?.headers || !fieldOf(request.headers, 'authorization')) return false;
    const redirect = {
      from: new URL(request.url),
      to: new URL(next.url),
      method: request.method,
      status: response?.status ?? 0,
    };
    const kept = headersAfter(request.headers ?? [], redirect);
    return !fieldOf(next.headers, 'authorization') && !fieldOf(kept, 'authorization');
  });
}

export default defineRule({
  id: 'authorization-dropped-by-redirect',
  severity: 'blocking',
  who: ['page', 'api'],
  needs: ['request', 'response'],
  spec: ['https://fetch.spec.whatwg.org/#http-redirect-fetch'],
  beats: ['authorization-missing', 'session-rejected', 'cors-error-uncovered', 'cors-origin-missing'],
  remedy: 'call-final-url',
  texts: {
    en: {
      title: 'Authorization dropped by a redirect',
      found:
        '`{from}` redirected the request to `{to}`, another origin, so the browser sent it there without `Authorization`.',
      foundScheme:
        '`{from}` redirected the request to `{to}`, and a change from {before} to {after} makes another origin, so the browser sent it there without `Authorization`.',
      fix: 'Call `{address}` directly, or have the server answer without the redirect.',
    },
    ja: {
      title: 'リダイレクトで Authorization が外れた',
      found:
        '`{from}` が別オリジンの `{to}` へリダイレクトしたため、ブラウザーは `Authorization` を外してリクエストを送りました。',
      foundScheme:
        '`{from}` が `{to}` へリダイレクトしました。{before} から {after} に変わると別オリジンになるため、ブラウザーは `Authorization` を外してリクエストを送りました。',
      fix: '最初から `{address}` を呼び出すか、サーバーがリダイレクトせずに応答するようにします。',
    },
  },
  applies: ({ exchange, refused, authorization }) =>
    exchange.hops.length > 1 && refused && !authorization?.value.text.trim(),
  evaluate({ exchange: { hops }, url }, found) {
    const index = droppedAfter(hops);
    const { request, response } = hops[index] ?? {};
    const next = hops[index + 1]?.request;
    const carried = fieldOf(request?.headers, 'authorization');
    if (!request || !next || !carried) return undefined;
    const from = new URL(request.url);
    const to = new URL(next.url);
    const whole = (field: Header) => ({ start: 0, end: field.value.length });
    const location = fieldOf(response?.headers, 'location');
    const values = { from: from.origin, to: to.origin, address: url.origin + url.pathname };
    const schemes = { before: from.protocol.slice(0, -1), after: to.protocol.slice(0, -1) };
    const isScheme = from.hostname === to.hostname && schemes.before !== schemes.after;
    const evidence = [
      { ...inHeader('request', carried), hop: index },
      ...(location ? [{ ...inHeader('response', location, whole(location)), hop: index }] : []),
      { kind: 'header-absent', of: 'request', hop: index + 1, name: 'Authorization' },
    ] as const;
    return isScheme
      ? found('foundScheme', { ...values, ...schemes }, evidence, 'certain')
      : found('found', values, evidence, 'certain');
  },
});
