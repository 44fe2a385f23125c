import { paramsExhibit } from '../../facts/challenge-error.ts';
import { paramOf } from '../../http/challenges.ts';
import { defineRule } from '../../rule.ts';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';

/** The resource that a metadata URL stands for (RFC 9728 §3.1): what is left without the well-known path. */
function resourceOf({ origin, pathname, search }: URL): string | undefined {
  if (!pathname.startsWith(WELL_KNOWN)) return undefined;
  const path = pathname.slice(WELL_KNOWN.length);
  return path === '' || path.startsWith('/') ? origin + path + search : undefined;
}

/** Whether the URL called is the resource or below it. RFC 9728 §3.3 wants it to be the same; clients ask for less. */
function covers(resource: string, { origin, pathname }: URL): boolean {
  const of = new URL(resource);
  const base = of.pathname.replace(/\/$/, '');
  return of.origin === origin && (pathname === base || pathname.startsWith(`${base}/`));
}

export default defineRule({
  id: 'challenge-resource-metadata',
  severity: 'note',
  who: ['page'],
  needs: ['response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9728#section-5.1', 'https://www.rfc-editor.org/rfc/rfc9728#section-3.3'],
  texts: {
    en: {
      title: 'metadata of the protected resource',
      found: '`{host}` tells at `{metadata}` which authorization servers and scopes it accepts.',
      foundMismatch:
        'The challenge points to the metadata of `{resource}` (`{metadata}`), and the request went to `{url}`: clients that follow RFC 9728 refuse that.',
      foundInvalid:
        'The challenge points to `{metadata}` for the metadata of the resource, and that is no `https` URL.',
      fix: 'Read the JSON there to find the authorization server for this API.',
      fixMismatch:
        'Let the API name the metadata of the resource that was called, by its public scheme, host and path; behind a proxy these are the forwarded ones.',
      fixInvalid: 'Let the API send an absolute `https` URL as `resource_metadata`.',
    },
    ja: {
      title: '保護リソースのメタデータ',
      found: '`{host}` は、受け付ける認可サーバーとスコープを `{metadata}` で公開しています。',
      foundMismatch:
        'チャレンジは `{resource}` のメタデータ（`{metadata}`）を指していますが、リクエスト先は `{url}` です。RFC 9728 に従うクライアントはこれを拒否します。',
      foundInvalid: 'チャレンジが示すリソースのメタデータ `{metadata}` は、`https` の URL ではありません。',
      fix: 'そこにある JSON を読むと、この API の認可サーバーが分かります。',
      fixMismatch:
        'API が、呼び出されたリソースのメタデータを公開 URL のスキーム、ホスト、パスで示すようにします。プロキシの内側では転送元の値を使います。',
      fixInvalid: 'API が `resource_metadata` に `https` の絶対 URL を入れるようにします。',
    },
  },
  applies: ({ challenges }) => challenges.some((challenge) => paramOf(challenge, 'resource_metadata')),
  evaluate({ challenges, url }, found) {
    const challenge = challenges.find((each) => paramOf(each, 'resource_metadata'));
    const metadata = challenge && paramOf(challenge, 'resource_metadata')?.text;
    if (!challenge || metadata === undefined) return undefined;
    const evidence = [paramsExhibit(challenge, 'resource_metadata')] as const;
    const isUrl = URL.canParse(metadata) && new URL(metadata).protocol === 'https:';
    if (!isUrl) return found('foundInvalid', { metadata }, evidence, 'certain', { who: ['api'] });
    const resource = resourceOf(new URL(metadata));
    if (resource === undefined || covers(resource, url))
      return found('found', { host: url.host, metadata }, evidence, 'certain');
    const values = { metadata, resource, url: url.origin + url.pathname };
    return found('foundMismatch', values, evidence, 'certain', { who: ['api'] });
  },
});
