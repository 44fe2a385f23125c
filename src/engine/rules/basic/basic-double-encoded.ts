import { exhibitOfBasic, isBasicDenied } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-double-encoded',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'Basic credentials encoded twice',
      found:
        'The Basic credentials are encoded twice: they decode to base64, and only that decodes to a user name and password.',
      fix: 'Encode once. A library that takes `user` and `password` (such as axios with `auth`) encodes by itself and wants them as they are.',
    },
    ja: {
      title: 'Basic の資格情報が二重にエンコードされている',
      found:
        'Basic の資格情報が二重にエンコードされています。一度デコードしても Base64 のままで、もう一度デコードして初めてユーザー名とパスワードになります。',
      fix: 'エンコードは一度だけにしてください。ユーザー名とパスワードを受け取るライブラリー（axios の `auth` など）は自分でエンコードするため、元の文字列を渡します。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic }, found) {
    const evidence = basic && exhibitOfBasic(basic, 'double-encoded');
    return evidence && found('found', {}, [evidence], 'certain');
  },
});
