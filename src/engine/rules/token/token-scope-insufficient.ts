import { RIGHT_LACKING, SCOPE_LACKING } from '../../dialects/scope-lacking.ts';
import type { Evidence } from '../../finding.ts';
import { exhibitOf } from '../../http/carried.ts';
import { grantsOf } from '../../http/jwt.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { wantedRights } from '../../http/wanted-rights.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const MAX_SHOWN = 8;

const shown = (names: readonly string[]) => ({ list: names.slice(0, MAX_SHOWN) });

export default defineRule({
  id: 'token-scope-insufficient',
  severity: 'blocking',
  who: ['page', 'admin'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-3.1', 'https://www.rfc-editor.org/rfc/rfc6749#section-3.3'],
  beats: ['session-rejected', 'token-rejected', 'status-403-authenticated'],
  remedy: 'request-scope',
  texts: {
    en: {
      title: 'scope not granted',
      found: '`{host}` wants {missing}, and the token grants only {granted}.',
      foundNone: '`{host}` wants {missing}, and the token grants no scope, role or permission at all.',
      foundOpaque: '`{host}` wants a token that grants {missing}, and this one does not.',
      foundHeld: '`{host}` says that the scope is insufficient, although the token’s `{claim}` names {missing}.',
      foundUnnamed: '`{host}` says that the scope is insufficient; the token grants only {granted}.',
      foundUnnamedOpaque: '`{host}` says that what the token grants is insufficient, and does not say what it wants.',
      fix: 'Ask the identity provider for a token with {missing}; where it does not give it, an administrator must allow it for this client or user.',
      fixHeld:
        'Look up in the API which claim it reads, and have the identity provider put the right there; the route may also want a role of the user besides.',
      fixUnnamed:
        'Look up in the API’s documentation which scope `{method} {path}` wants, and ask the identity provider for a token with it.',
      fixUnnamedOpaque:
        'Look up in the API’s documentation which scope `{method} {path}` wants, and ask the identity provider for a token with it.',
    },
    ja: {
      title: 'スコープの不足',
      found: '`{host}` は {missing} を求めていますが、トークンに付与されているのは {granted} だけです。',
      foundNone: '`{host}` は {missing} を求めていますが、トークンにはスコープもロールも権限も付与されていません。',
      foundOpaque: '`{host}` は {missing} が付与されたトークンを求めていますが、このトークンには付与されていません。',
      foundHeld: 'トークンの `{claim}` には {missing} がありますが、`{host}` はスコープが足りないと答えています。',
      foundUnnamed: '`{host}` はスコープが足りないと答えています。トークンに付与されているのは {granted} だけです。',
      foundUnnamedOpaque: '`{host}` はトークンに付与された権限が足りないと答えていますが、何が必要かは示していません。',
      fix: 'ID プロバイダーに {missing} を含むトークンを要求します。発行されない場合は、このクライアントまたはユーザーへの許可を管理者に依頼してください。',
      fixHeld:
        'API がどのクレームを読むかを確認し、ID プロバイダーがそのクレームに権限を入れるようにします。スコープとは別に、ユーザーのロールが必要な場合もあります。',
      fixUnnamed:
        '`{method} {path}` に必要なスコープを API のドキュメントで確認し、それを含むトークンを ID プロバイダーに要求します。',
      fixUnnamedOpaque:
        '`{method} {path}` に必要なスコープを API のドキュメントで確認し、それを含むトークンを ID プロバイダーに要求します。',
    },
  },
  applies: ({ refused, carried: [first] }) =>
    // A mere word may be a careless value that the server knows.
    refused && first !== undefined && ['word', undefined].includes(placeholderIn(first.token.text)),
  evaluate({ carried, challenges, response, words, url, method }, found) {
    const code = findWords(words, /insufficient_scope/);
    const scope = code ?? findWords(words, SCOPE_LACKING);
    const said = scope ?? findWords(words, RIGHT_LACKING);
    const token = carried.find(({ jwt }) => jwt?.claims) ?? carried[0];
    if (!said || !token) return undefined;

    const { host } = url;
    const where = { method, path: url.pathname };
    const wanted = wantedRights(challenges, response);
    const grants = token.jwt ? grantsOf(token.jwt) : [];
    const granted = grants.flatMap(({ names }) => names);
    const missing = wanted.filter((name) => !granted.includes(name));
    const claims = grants.map(({ claim, names }): Evidence => ({ kind: 'claim', name: claim, value: names.join(' ') }));
    const part = token.jwt?.parts[1]?.range ?? { start: 0, end: token.token.text.length };
    const evidence = [said, exhibitOf(token, part), ...claims] as const;

    // Permissions are often those of a user; they are the token's only where it shows that it lacks them.
    if (!scope && (granted.length === 0 || missing.length === 0)) return undefined;
    const confidence = code || (scope && wanted.length > 0) ? 'certain' : 'likely';
    if (wanted.length === 0) {
      if (granted.length === 0) return found('foundUnnamedOpaque', { host, ...where }, evidence, confidence);
      return found('foundUnnamed', { host, granted: shown(granted), ...where }, evidence, confidence);
    }
    if (!token.jwt?.claims) return found('foundOpaque', { host, missing: shown(wanted) }, evidence, confidence);
    if (granted.length === 0) return found('foundNone', { host, missing: shown(wanted) }, evidence, confidence);
    if (missing.length > 0) {
      return found('found', { host, missing: shown(missing), granted: shown(granted) }, evidence, confidence);
    }
    const claim = grants.find(({ names }) => names.some((name) => wanted.includes(name)))?.claim ?? 'scope';
    return found('foundHeld', { host, claim, missing: shown(wanted) }, evidence, confidence);
  },
});
