import { exhibitOfBasic, isBasicDenied } from '../../facts/sent-basic.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'basic-base64url-alphabet',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7617#section-2', 'https://www.rfc-editor.org/rfc/rfc4648#section-5'],
  beats: ['basic-not-base64'],
  remedy: 'basic-encode',
  texts: {
    en: {
      title: 'base64url instead of base64',
      found:
        'The credentials are encoded as base64url (`-` and `_`), and the scheme Basic takes base64 (`+` and `/`), so strict servers cannot decode them.',
      fix: 'Encode with plain base64, such as `btoa()` gives; base64url belongs to JWTs and URLs.',
    },
    ja: {
      title: 'Base64 ではなく base64url',
      found:
        '資格情報が base64url（`-` と `_`）でエンコードされています。Basic 認証は通常の Base64（`+` と `/`）を使うため、厳密なサーバーはデコードできません。',
      fix: '`btoa()` が返すような通常の Base64 でエンコードしてください。base64url は JWT や URL のためのものです。',
    },
  },
  applies: isBasicDenied,
  evaluate({ basic }, found) {
    const evidence = basic && exhibitOfBasic(basic, 'base64url-alphabet');
    return evidence && found('found', {}, [evidence], 'certain');
  },
});
