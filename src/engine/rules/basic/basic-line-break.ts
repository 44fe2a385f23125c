import { exhibitOfBasic, flawedPart, isBasicDenied } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-line-break',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2', 'https://www.rfc-editor.org/rfc/rfc4648#section-3.1'],
  beats: [
    'authorization-token-whitespace',
    'authorization-token-percent-encoded',
    'authorization-token-character-invalid',
    'basic-not-base64',
  ],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'line break in Basic credentials',
      found:
        'A line break stands inside of the base64 of the credentials, as encoders that wrap long lines put it there.',
      foundUser: 'The user name ends with a line break, so it is another name than the server knows.',
      foundPassword: 'The password ends with a line break, so it is another password than the server knows.',
      fix: 'Encode without wrapping lines (`base64 -w 0`, in Python `b64encode` and not `encodebytes`).',
      fixUser: 'Trim the user name before encoding it; `echo` and text files end in a line break, `printf` does not.',
      fixPassword:
        'Trim the password before encoding it; `echo` and text files end in a line break, `printf` does not.',
    },
    ja: {
      title: 'Basic の資格情報に改行がある',
      found: '資格情報の Base64 の途中に改行があります。長い行を折り返すエンコーダーが入れたものと考えられます。',
      foundUser: 'ユーザー名の末尾に改行があり、サーバーに登録された名前と一致しません。',
      foundPassword: 'パスワードの末尾に改行があり、サーバーに登録されたパスワードと一致しません。',
      fix: '行を折り返さずにエンコードしてください（`base64 -w 0`、Python では `encodebytes` ではなく `b64encode`）。',
      fixUser:
        'エンコードの前にユーザー名の改行を取り除いてください。`echo` やテキストファイルは末尾に改行を付けますが、`printf` は付けません。',
      fixPassword:
        'エンコードの前にパスワードの改行を取り除いてください。`echo` やテキストファイルは末尾に改行を付けますが、`printf` は付けません。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic }, found) {
    if (!basic) return undefined;
    const inside = exhibitOfBasic(basic, 'line-break');
    if (inside) return found('found', {}, [inside], 'certain');
    const flawed = flawedPart(basic, 'line-break');
    if (!flawed) return undefined;
    return found(flawed.part === 'user' ? 'foundUser' : 'foundPassword', {}, [flawed.evidence], 'certain');
  },
});
