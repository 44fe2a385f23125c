import { refusedLine, WITHOUT_SESSION } from '../../facts/refused-line.ts';
import { codePointIn } from '../../http/character.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'set-cookie-character-disallowed',
  severity: 'blocking',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-storage-model'],
  beats: WITHOUT_SESSION,
  remedy: 'cookie-encode-value',
  texts: {
    en: {
      title: 'cookie with a disallowed character refused',
      found:
        '`{host}` set the cookie `{cookie}` with the character `{character}` at position {place} of its line, which browsers do not take, so the browser refused it and this request went without it.',
      fix: 'Percent-encode the value of `{cookie}`, and keep control characters out of the rest of its `Set-Cookie` line.',
      foundNow:
        'This answer sets the cookie `{cookie}` with the character `{character}` at position {place} of its line, which browsers do not take, so the browser refuses it and the next request to `{host}` will go without it.',
    },
    ja: {
      title: '使えない文字を含む Cookie が拒否された',
      found:
        '`{host}` が設定した Cookie `{cookie}` は、`Set-Cookie` の {place} 文字目に使えない文字 `{character}` があるためブラウザーが拒否し、このリクエストには Cookie が付きませんでした。',
      fix: '`{cookie}` の値をパーセントエンコードし、`Set-Cookie` のほかの部分にも制御文字を入れないでください。',
      foundNow:
        'このレスポンスが設定する Cookie `{cookie}` は、`Set-Cookie` の {place} 文字目に使えない文字 `{character}` があるため、ブラウザーは拒否します。`{host}` への次のリクエストにも Cookie は付きません。',
    },
  },
  evaluate(facts, found) {
    const refused = refusedLine(facts, 'set-cookie-character-disallowed');
    if (!refused) return undefined;
    const { judged, isNow, evidence, confidence, instead } = refused;
    const at = judged.refused[0]?.marks[0]?.start ?? 0;
    const character = codePointIn(judged.parsed.value.line.slice(at));
    const values = { ...refused.values, character, place: at + 1 };
    return found(isNow ? 'foundNow' : 'found', values, evidence, confidence, instead);
  },
});
