import { isCandidate, isRefusedForWantOf } from '../../facts/session-cause.ts';
import { ignoredAttributeOf } from '../../http/ignored-attribute.ts';
import { defineRule } from '../../rule.ts';

const TEXT = {
  unknown: 'found',
  misspelt: 'foundMisspelt',
  samesite: 'foundSameSite',
  'max-age': 'foundMaxAge',
  expires: 'foundExpires',
  path: 'foundPath',
  flag: 'foundFlag',
} as const;

export default defineRule({
  id: 'set-cookie-attribute-unknown',
  severity: 'note',
  who: ['api'],
  needs: ['response'],
  leg: 'refusing',
  spec: ['https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#name-the-set-cookie-header-field-2'],
  texts: {
    en: {
      title: 'attribute of Set-Cookie ignored',
      found: 'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`: there is no attribute of this name.',
      fix: 'Take `{attribute}` out of the line, or write the attribute that was meant.',
      foundMisspelt:
        'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`: there is no attribute of this name, and `{meant}` comes near it.',
      fixMisspelt: 'Write `{meant}`.',
      foundSameSite:
        'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`: `{meant}` can be `Strict`, `Lax` or `None`.',
      fixSameSite: 'Write `{meant}=Lax`; or `{meant}=None` with `Secure` if pages of other sites send `{cookie}`.',
      foundMaxAge:
        'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`: `{meant}` is a whole number of seconds.',
      fixMaxAge: 'Write the seconds in digits, such as `{meant}=3600`.',
      foundExpires: 'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`: it is no date.',
      fixExpires: 'Write the date as in `{meant}=Wed, 21 Oct 2026 07:28:00 GMT`, or give the seconds as `Max-Age`.',
      foundPath:
        'The browser ignores `{attribute}` in the `Set-Cookie` of `{cookie}`, because a path begins with `/`; it takes the path of the request instead.',
      fixPath: 'Write `{meant}=/`.',
      foundFlag:
        'The browser takes `{attribute}` in the `Set-Cookie` of `{cookie}` for `{meant}`: the attribute counts by being there, whatever its value.',
      fixFlag: 'Leave `{meant}` out where it is not wanted, and write it without a value where it is.',
    },
    ja: {
      title: 'Set-Cookie の無効な属性',
      found: 'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。この名前の属性はありません。',
      fix: '`{attribute}` を取り除くか、意図した属性を書いてください。',
      foundMisspelt:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。この名前の属性はなく、`{meant}` の誤記と思われます。',
      fixMisspelt: '`{meant}` と書いてください。',
      foundSameSite:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。`{meant}` の値は `Strict`、`Lax`、`None` のいずれかです。',
      fixSameSite:
        '`{meant}=Lax` と書いてください。別サイトのページから `{cookie}` を送る場合は `{meant}=None` と `Secure` にします。',
      foundMaxAge:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。`{meant}` の値は秒数を表す整数です。',
      fixMaxAge: '`{meant}=3600` のように、秒数を数字だけで書いてください。',
      foundExpires:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。日時として読み取れません。',
      fixExpires: '`{meant}=Wed, 21 Oct 2026 07:28:00 GMT` の形式で書くか、`Max-Age` で秒数を指定してください。',
      foundPath:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を無視します。パスは `/` で始まる必要があり、代わりにリクエストのパスが使われます。',
      fixPath: '`{meant}=/` と書いてください。',
      foundFlag:
        'ブラウザーは `{cookie}` の `Set-Cookie` にある `{attribute}` を `{meant}` として扱います。この属性は、値にかかわらず書くだけで有効になります。',
      fixFlag: '不要な場合は `{meant}` を書かず、必要な場合は値なしで書いてください。',
    },
  },
  evaluate(facts, found) {
    const lines = facts.setCookies.filter(({ cookie }) => isCandidate(cookie) && isRefusedForWantOf(cookie, facts));
    for (const line of lines.toReversed()) {
      const ignored = ignoredAttributeOf(line.parsed);
      if (!ignored) continue;
      const { range, meant, why } = ignored;
      const { line: written } = line.parsed.value;
      const attribute = written.slice(range.start, range.end);
      const values = { attribute, cookie: line.cookie.name, meant };
      return found(
        TEXT[why],
        values,
        [{ kind: 'set-cookie', url: line.url, line: written, marks: [range] }],
        'certain',
      );
    }
    return undefined;
  },
});
