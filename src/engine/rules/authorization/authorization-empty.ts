import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import { tokenOf } from '../../http/authorization.ts';
import { defineRule } from '../../rule.ts';

/** Nothing, or a parameter for the token that holds nothing. */
const NOTHING = /^(?:(?:access_)?token\s?=\s?(?:""|'')?)?$/i;

export default defineRule({
  id: 'authorization-empty',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.4', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  beats: [
    'authorization-scheme-mismatch',
    'authorization-scheme-unknown',
    'authorization-two-layers',
    'authorization-separator-malformed',
    'authorization-token-quoted',
    'basic-not-base64',
    'basic-colon-missing',
    'apikey-misplaced',
    'session-rejected',
  ],
  remedy: 'wait-for-token',
  texts: {
    en: {
      title: 'scheme without a token',
      found: '`Authorization` names the scheme `{scheme}`, and nothing follows it: the token was an empty text.',
      fix: 'Read the token before the request is built (the right storage key, the right field of the sign-in’s answer), and do not send the header without one.',
    },
    ja: {
      title: 'スキームの後にトークンがない',
      found: '`Authorization` にはスキーム `{scheme}` だけがあり、その後が空です。トークンが空文字列でした。',
      fix: 'リクエストを組み立てる前にトークンを取得し（ストレージのキー名やサインイン応答のフィールド名を確認）、トークンがないときはこのヘッダーを送らないようにします。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization?.value.scheme !== undefined,
  evaluate({ authorization }, found) {
    const { field, value } = authorization ?? {};
    if (!field || !value?.scheme || value.repeated.length > 0 || !NOTHING.test(tokenOf(value).text)) return undefined;
    const { end } = value.scheme.range;
    const mark = { start: end, end: field.value.length };
    return found(
      'found',
      { scheme: value.scheme.text },
      [inHeader('request', field, value.scheme.range, mark)],
      'certain',
    );
  },
});
