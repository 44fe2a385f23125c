import { JWT_WANTED } from '../../dialects/jwt-wanted.ts';
import { complaintOf } from '../../dialects/token-complaints.ts';
import { sentOpaque, wholeOf } from '../../facts/sent-token.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'token-opaque-where-jwt-expected',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9068#section-4', 'https://www.rfc-editor.org/rfc/rfc6749#section-1.4'],
  beats: ['token-rejected'],
  remedy: 'request-audience',
  texts: {
    en: {
      title: 'opaque token where a JWT is wanted',
      found:
        '`{host}` tries to read the token in `{field}` as a JWT, and {token} is none: it is one string without dots.',
      fix: 'Ask the identity provider for a token of this API (with its `audience`, `resource` or scope: many issue opaque ones when no API is named), or have the API look opaque tokens up by introspection.',
    },
    ja: {
      title: 'JWT が必要な API に不透明トークンを送信',
      found:
        '`{host}` は `{field}` のトークンを JWT として読もうとしていますが、{token} はドットのない 1 つの文字列で、JWT ではありません。',
      fix: 'この API 向けのトークンを ID プロバイダーに要求します（`audience`、`resource`、スコープで指定。API を指定しないと不透明トークンを発行するプロバイダーが多くあります）。または、API 側でイントロスペクションにより不透明トークンを検証します。',
    },
  },
  applies: (facts) => facts.refused && sentOpaque(facts) !== undefined,
  evaluate(facts, found) {
    const token = sentOpaque(facts);
    const said = complaintOf(facts.words, 'form')?.evidence ?? findWords(facts.words, JWT_WANTED);
    if (!token || !said || token.token.text.includes('.')) return undefined;
    // A field that is malformed itself is what the server cannot read.
    if (token.in === 'authorization' && facts.authorization?.problems.length !== 0) return undefined;
    const values = { host: facts.url.host, field: token.name, token: { secret: token.token.text } };
    return found('found', values, [said, wholeOf(token)], 'likely');
  },
});
