import { paramsExhibit } from '../../facts/challenge-error.ts';
import { digestExhibit, sentDigestOf } from '../../facts/sent-digest.ts';
import { paramOf } from '../../http/challenges.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'digest-nonce-stale',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7616#section-3.3'],
  beats: ['authorization-not-received', 'token-rejected', 'session-rejected'],
  remedy: 'digest-sign-again',
  texts: {
    en: {
      title: 'Digest nonce is stale',
      found:
        '`{host}` no longer accepts the nonce of the Digest credentials (`stale=true`); user name and password are not at fault.',
      fix: 'Compute the Digest again with the nonce of this challenge, `nc=00000001` and a new `cnonce`, and send the request once more, without asking the user again.',
    },
    ja: {
      title: 'Digest の nonce が古い',
      found:
        '`{host}` は Digest 認証の nonce をもう受け付けません（`stale=true`）。ユーザー名とパスワードに問題はありません。',
      fix: 'このチャレンジの nonce、`nc=00000001`、新しい `cnonce` で Digest を計算し直し、リクエストを送り直します。ユーザーに入力し直してもらう必要はありません。',
    },
  },
  applies: (facts) => sentDigestOf(facts) !== undefined,
  evaluate(facts, found) {
    const digest = sentDigestOf(facts);
    const challenge = facts.challenges.find((each) => paramOf(each, 'stale')?.text.toLowerCase() === 'true');
    if (!digest || !challenge) return undefined;
    const evidence = [paramsExhibit(challenge, 'stale', 'nonce'), ...digestExhibit(facts, digest, 'nonce')] as const;
    return found('found', { host: facts.url.host }, evidence, 'certain');
  },
});
