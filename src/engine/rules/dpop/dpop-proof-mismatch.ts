import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { type ProofFault, proofFaults } from '../../http/dpop-check.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const REFUSED = /invalid_dpop_proof|dpop[ _-]proof/;

/** RFC 9449 §11.1 speaks of seconds or minutes: less is forgiven where the server complains of the proof. */
const LEEWAY = { strict: 60_000, lenient: 600_000 };

/** The URL of the request as `htu` must have it. */
const targetOf = ({ origin, pathname }: URL) => origin + pathname;

function faultOf({ dpop, method, url, serverNow }: Facts, isRefused: boolean): ProofFault | undefined {
  if (!dpop?.proof) return 'type';
  const { proof, token, boundKey } = dpop;
  const faults = proofFaults(proof, {
    method,
    url,
    ...(token && { token: token.text }),
    ...(boundKey !== undefined && { boundKey }),
    ...(serverNow !== undefined && { serverNow }),
    leeway: isRefused ? LEEWAY.strict : LEEWAY.lenient,
  });
  return faults.find((fault) => isRefused || fault !== 'htu-query');
}

/** The header with the part of the JWT marked that is at fault, and the claim in clear. */
function exhibitOf({ dpop }: Facts, fault: ProofFault): Evidence[] {
  const [field, ...others] = dpop?.fields ?? [];
  if (!field) return [];
  const { parts, claims = {} } = dpop?.proof?.jwt ?? {};
  const part = parts?.[fault === 'type' || fault === 'key' ? 0 : 1]?.text ?? field.value;
  const start = field.value.indexOf(part);
  const claim = fault.replace(/-.*/, '');
  return [
    inHeader('request', field, { start, end: start + part.length }),
    ...(claim in claims ? [{ kind: 'claim', name: claim, value: String(claims[claim]) } as const] : []),
    ...others.map((other) => inHeader('request', other)),
  ];
}

export default defineRule({
  id: 'dpop-proof-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9449#section-4.3'],
  beats: ['token-rejected', 'authorization-not-received'],
  remedy: 'dpop-send-proof',
  texts: {
    en: {
      title: 'DPoP proof disagrees with the request',
      foundMethod: 'The DPoP proof was made for the method `{proof}`, and the request is `{method}`.',
      foundUrl: 'The DPoP proof was made for `{proof}`, and the request goes to `{target}`.',
      foundRedirect: 'The DPoP proof was made for `{proof}`, from which the request was redirected to `{target}`.',
      foundQuery:
        'The DPoP proof names its URL with query or fragment (`{proof}`), and only what stands before them belongs in `htu`.',
      foundToken: 'The DPoP proof was made for another access token: its `ath` is not the hash of the token sent.',
      foundTime: 'The DPoP proof was made at {made}, {off} away from the clock of the server.',
      foundUnit: 'The DPoP proof gives its `iat` in milliseconds ({iat}), and it is to be in seconds.',
      foundMissing: 'The DPoP proof lacks the claim `{claim}`.',
      foundKey: 'The DPoP proof is signed with the key `{proof}`, and the access token is bound to the key `{bound}`.',
      foundType: 'The `DPoP` header holds no DPoP proof, which is a JWT of the type `dpop+jwt`.',
      foundRepeated: 'The request carries {count} `DPoP` headers, and only one is allowed.',
      found:
        '`{host}` refuses the DPoP proof, although its method, URL, token and time agree with the request as it left the browser.',
      fix: 'Let the server compare with the URL that the browser called (`{target}`) and not with an internal one behind a proxy; give each proof a new `jti`, and put the public key into its header.',
      fixMethod: 'Set `htm` to the method of the request, in capital letters.',
      fixUrl: 'Set `htu` to `{target}`.',
      fixRedirect: 'Call `{target}` directly: a proof cannot follow a redirect.',
      fixQuery: 'Set `htu` to `{target}`.',
      fixToken: 'Make a new proof for each request, with the hash of the token that this request sends as `ath`.',
      fixTime:
        'Make the proof right before the request; where the clock of the device is off, correct it or reckon with the `Date` of an earlier answer.',
      fixUnit: 'Write `Math.floor(Date.now() / 1000)`.',
      fixMissing: 'Add `{claim}` to the proof.',
      fixKey: 'Sign with the key pair for which the token was issued, or get a new token with this one.',
      fixType: 'Send a JWT whose header has `"typ": "dpop+jwt"` and the public key as `jwk`.',
      fixRepeated: 'Set the header once, and look for a second interceptor that adds it.',
    },
    ja: {
      title: 'DPoP proof がリクエストと食い違う',
      foundMethod: 'DPoP proof はメソッド `{proof}` 用に作られていますが、リクエストは `{method}` です。',
      foundUrl: 'DPoP proof は `{proof}` 用に作られていますが、リクエスト先は `{target}` です。',
      foundRedirect:
        'DPoP proof は `{proof}` 用に作られていますが、リクエストはそこから `{target}` へリダイレクトされました。',
      foundQuery:
        'DPoP proof の `htu` にクエリーかフラグメントが含まれています（`{proof}`）。`htu` に入れるのはその手前までです。',
      foundToken: 'DPoP proof は別のアクセストークン用です。`ath` が、送られたトークンのハッシュと一致しません。',
      foundTime: 'DPoP proof の作成時刻は {made} で、サーバーの時計と {off} ずれています。',
      foundUnit: 'DPoP proof の `iat` がミリ秒です（{iat}）。`iat` は秒で表します。',
      foundMissing: 'DPoP proof にクレーム `{claim}` がありません。',
      foundKey: 'DPoP proof の署名鍵は `{proof}` ですが、アクセストークンは鍵 `{bound}` に紐づいています。',
      foundType: '`DPoP` ヘッダーの値が DPoP proof（型が `dpop+jwt` の JWT）ではありません。',
      foundRepeated: 'リクエストに `DPoP` ヘッダーが {count} 個あります。許されるのは 1 個だけです。',
      found:
        'DPoP proof のメソッド、URL、トークン、時刻は、ブラウザーが送ったリクエストと一致していますが、`{host}` に拒否されました。',
      fix: 'サーバーが、プロキシの内側の URL ではなくブラウザーが呼び出した URL（`{target}`）と照合するようにします。`jti` は proof ごとに変え、ヘッダーには公開鍵を入れます。',
      fixMethod: '`htm` にリクエストのメソッドを大文字で入れます。',
      fixUrl: '`htu` を `{target}` にします。',
      fixRedirect: '`{target}` を直接呼び出します。proof はリダイレクト先では通用しません。',
      fixQuery: '`htu` を `{target}` にします。',
      fixToken: 'リクエストごとに proof を作り直し、そのリクエストで送るトークンのハッシュを `ath` に入れます。',
      fixTime:
        'proof はリクエストの直前に作ります。端末の時計がずれている場合は直すか、前の応答の `Date` を基準にします。',
      fixUnit: '`Math.floor(Date.now() / 1000)` とします。',
      fixMissing: 'proof に `{claim}` を加えます。',
      fixKey: 'トークンの発行時に使った鍵ペアで署名するか、この鍵で新しいトークンを取得します。',
      fixType: 'ヘッダーに `"typ": "dpop+jwt"` と公開鍵 `jwk` を持つ JWT を送ります。',
      fixRepeated: 'ヘッダーの設定を 1 か所にまとめ、二重に付けているインターセプターを探します。',
    },
  },
  applies: ({ response, dpop }) => [400, 401].includes(response.status) && dpop !== undefined && dpop.fields.length > 0,
  evaluate(facts, found) {
    const { dpop, url, method, exchange, serverNow } = facts;
    const wantsNonce = findWords(facts.words, /use_dpop_nonce/) !== undefined;
    const said = wantsNonce ? undefined : findWords(facts.words, REFUSED);
    const fault = faultOf(facts, said !== undefined);
    const [first, ...rest] = [...exhibitOf(facts, fault ?? 'htu'), ...(said ? [said] : [])];
    if (!dpop || !first) return undefined;
    const evidence = [first, ...rest] as const;
    const count = dpop.fields.length;
    const { jkt = '', htm = '', htu = '', iat = 0 } = dpop.proof ?? {};
    const target = targetOf(url);
    if (count > 1) return found('foundRepeated', { count }, evidence, 'certain');
    switch (fault) {
      case undefined:
        if (!said) return undefined;
        return found('found', { host: url.host, target }, evidence, 'possible', { who: ['api', 'proxy', 'page'] });
      case 'type':
        return found('foundType', {}, evidence, 'certain');
      case 'key':
        return found('foundKey', { proof: jkt, bound: dpop.boundKey ?? '' }, evidence, 'certain');
      case 'htm':
        return found('foundMethod', { proof: htm, method }, evidence, 'certain');
      case 'htu': {
        const isEarlier = exchange.hops.slice(0, -1).some(({ request }) => targetOf(new URL(request.url)) === htu);
        return found(isEarlier ? 'foundRedirect' : 'foundUrl', { proof: htu, target }, evidence, 'certain');
      }
      case 'htu-query':
        return found('foundQuery', { proof: htu, target }, evidence, 'likely');
      case 'ath':
        return found('foundToken', {}, evidence, 'certain');
      case 'iat': {
        const off = Math.abs((serverNow ?? iat) - iat);
        const values = { made: { instant: iat }, off: { duration: off } };
        return found('foundTime', values, evidence, said ? 'certain' : 'likely');
      }
      case 'iat-unit':
        return found('foundUnit', { iat: iat / 1000 }, evidence, 'certain');
      default:
        return found('foundMissing', { claim: fault.slice(0, 3) }, evidence, 'certain');
    }
  },
});
