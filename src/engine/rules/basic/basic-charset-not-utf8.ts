import { inHeader } from '../../exhibits/header-exhibit.ts';
import { exhibitOfBasic, isBasicRefused } from '../../facts/sent-basic.ts';
import { paramOf } from '../../http/challenges.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-charset-not-utf8',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2.1'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'Basic credentials not UTF-8',
      found:
        'The challenge asks for UTF-8 (`charset="UTF-8"`), and the octets of the user name or password are not UTF-8.',
      foundUnasked:
        'The octets of the user name or password are not UTF-8, as most servers expect them; `btoa()` alone encodes as ISO 8859-1.',
      foundAmbiguous:
        'The user name or password holds characters beyond ASCII in UTF-8, and `{host}` does not say which encoding it reads.',
      fix: 'Turn `user:password` into UTF-8 with `TextEncoder` before encoding it as base64.',
      fixAmbiguous: 'Let the server say `charset="UTF-8"` in its Basic challenge and read UTF-8, or use ASCII only.',
    },
    ja: {
      title: 'Basic の資格情報が UTF-8 でない',
      found:
        'チャレンジは UTF-8 を求めています（`charset="UTF-8"`）が、ユーザー名またはパスワードのバイト列が UTF-8 ではありません。',
      foundUnasked:
        'ユーザー名またはパスワードのバイト列が、多くのサーバーが前提とする UTF-8 ではありません。`btoa()` だけでは ISO 8859-1 になります。',
      foundAmbiguous:
        'ユーザー名またはパスワードに UTF-8 の非 ASCII 文字がありますが、`{host}` はどの文字コードで読むかを示していません。',
      fix: '`user:password` を `TextEncoder` で UTF-8 にしてから Base64 にエンコードしてください。',
      fixAmbiguous:
        'サーバーの Basic チャレンジに `charset="UTF-8"` を付けて UTF-8 で読むか、ASCII 文字だけを使ってください。',
    },
  },
  applies: isBasicRefused,
  evaluate({ basic, challenges, url }, found) {
    if (!basic) return undefined;
    const asked = challenges
      .filter(({ scheme }) => schemeFamily(scheme.text) === 'basic')
      .flatMap((challenge) => {
        const charset = paramOf(challenge, 'charset');
        return charset?.text.toLowerCase() === 'utf-8'
          ? [inHeader('response', challenge.field, charset.value.range)]
          : [];
      });
    const foreign = exhibitOfBasic(basic, 'not-utf8');
    if (foreign) {
      if (asked.length > 0) return found('found', {}, [foreign, ...asked], 'certain');
      return found('foundUnasked', {}, [foreign], 'possible');
    }
    const ambiguous = exhibitOfBasic(basic, 'not-ascii');
    if (!ambiguous || asked.length > 0) return undefined;
    return found('foundAmbiguous', { host: url.host }, [ambiguous], 'possible', { severity: 'risky', who: ['api'] });
  },
});
