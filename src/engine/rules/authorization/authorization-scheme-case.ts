import { NOT_RECEIVED } from '../../dialects/credentials-not-received.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isKnownScheme, schemeFamily, schemeName } from '../../http/schemes.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-scheme-case',
  severity: 'blocking',
  who: ['api', 'page'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.1'],
  beats: ['authorization-not-received', 'session-rejected'],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'scheme in unusual letters',
      found:
        '`Authorization` writes its scheme `{sent}`; the standard allows that, yet servers that compare letters look for `{usual}`, and nothing else explains the refusal.',
      fix: 'Write `{usual}`. Sign-in answers often give `token_type` in lower case: do not copy it into the header. On the server, compare schemes without regard to case.',
    },
    ja: {
      title: 'スキームの大文字と小文字',
      found:
        '`Authorization` のスキームが `{sent}` と書かれています。規格上は問題ありませんが、大文字と小文字を区別するサーバーは `{usual}` を探します。ほかに拒否の原因は見当たりません。',
      fix: '`{usual}` と書きます。サインインの応答の `token_type` は小文字のことが多いため、そのままヘッダーに使わないでください。サーバー側では大文字と小文字を区別せずに比較します。',
    },
  },
  applies: ({ refused, authorization }) =>
    refused && authorization?.value.scheme !== undefined && authorization.problems.length === 0,
  evaluate({ authorization, response, words }, found) {
    const scheme = authorization?.value.scheme;
    if (!authorization || !scheme || !isKnownScheme(scheme.text)) return undefined;
    const usual = schemeName(scheme.text);
    if (scheme.text === usual || saysTokenWasRead(words) || findWords(words, TOKEN_REFUSED)) return undefined;
    const unheard = findWords(words, NOT_RECEIVED);
    // A 403 or a refused password has reasons enough.
    if (!unheard && (response.status !== 401 || schemeFamily(scheme.text) === 'basic')) return undefined;
    const written = inHeader('request', authorization.field, scheme.range);
    return found('found', { sent: scheme.text, usual }, [written, ...(unheard ? [unheard] : [])], 'possible');
  },
});
