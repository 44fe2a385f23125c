import { exhibitOfBasic, isBasicDenied } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

/** What is told by the rules of the Authorization header, which name the very character. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['white-space', 'percent-encoded', 'character-invalid']);

export default defineRule({
  id: 'basic-not-base64',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2', 'https://www.rfc-editor.org/rfc/rfc4648#section-4'],
  beats: ['authorization-token-character-invalid', 'authorization-token-whitespace'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'Basic credentials not base64',
      found: 'What stands after `Basic` is not base64, so the server cannot read a user name and password from it.',
      foundPlain: 'The user name and password stand after `Basic` as they are, not encoded as base64.',
      foundUnpadded: 'The base64 after `Basic` ends without the `=` that fills it up to a multiple of four characters.',
      fix: 'Encode `user:password` as UTF-8 and then as base64.',
      fixUnpadded: 'Keep the `=` at the end of the base64; strict decoders refuse it without.',
    },
    ja: {
      title: 'Basic の資格情報が Base64 でない',
      found: '`Basic` に続く値が Base64 ではないため、サーバーはユーザー名とパスワードを読み取れません。',
      foundPlain: 'ユーザー名とパスワードが Base64 にエンコードされず、そのまま `Basic` の後に置かれています。',
      foundUnpadded: '`Basic` に続く Base64 の末尾に、長さを 4 の倍数にそろえる `=` がありません。',
      fix: '`user:password` を UTF-8 のバイト列にしてから Base64 にエンコードしてください。',
      fixUnpadded: 'Base64 末尾の `=` を残してください。厳密なデコーダーは `=` のない値を拒否します。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic, authorization }, found) {
    if (!basic) return undefined;
    const plain = exhibitOfBasic(basic, 'not-encoded');
    if (plain) return found('foundPlain', {}, [plain], 'certain');
    const unpadded = exhibitOfBasic(basic, 'padding-missing');
    if (unpadded) return found('foundUnpadded', {}, [unpadded], 'likely');
    const broken = exhibitOfBasic(basic, 'not-base64');
    if (!broken || authorization?.problems.some(({ code }) => TOLD_ELSEWHERE.has(code))) return undefined;
    return found('found', {}, [broken], 'certain');
  },
});
