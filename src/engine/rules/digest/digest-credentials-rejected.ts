import { paramsExhibit } from '../../facts/challenge-error.ts';
import { digestExhibit, sentDigestOf } from '../../facts/sent-digest.ts';
import type { SeenChallenge } from '../../facts.ts';
import { type Challenge, paramOf } from '../../http/challenges.ts';
import { defineRule } from '../../rule.ts';

/** What the credentials must have from the challenge (RFC 7616 §3.4). */
const TAKEN_OVER = ['realm', 'algorithm'] as const;

/** MD5 where nothing is said (RFC 7616 §3.3). */
const namedIn = (challenge: Challenge, name: (typeof TAKEN_OVER)[number]) =>
  paramOf(challenge, name)?.text ?? (name === 'algorithm' ? 'MD5' : '');

function differing(digest: Challenge, challenges: readonly SeenChallenge[]) {
  for (const name of TAKEN_OVER) {
    const sent = namedIn(digest, name);
    const [challenge, ...others] = challenges;
    const isAsked = (each: Challenge) => namedIn(each, name).toLowerCase() === sent.toLowerCase();
    if (challenge && ![challenge, ...others].some(isAsked)) return { name, sent, challenge };
  }
  return undefined;
}

export default defineRule({
  id: 'digest-credentials-rejected',
  severity: 'blocking',
  who: ['user', 'page'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: ['https://www.rfc-editor.org/rfc/rfc7616#section-3.4', 'https://www.rfc-editor.org/rfc/rfc7616#section-3.3'],
  beats: ['session-rejected'],
  texts: {
    en: {
      title: 'Digest credentials refused',
      found:
        '`{host}` does not accept the Digest credentials for its realm `{realm}` and does not call their nonce stale: user name, password or the computed `response` is wrong.',
      foundParam:
        'The Digest credentials were computed with the {name} `{sent}`, and `{host}` asks for the {name} `{wanted}`.',
      fix: 'Try the same user name and password with the `curl` below: where that is let in, the page computes `response` wrongly (RFC 7616 §3.4.1); otherwise set the password anew on the server, for this realm.',
      fixParam: 'Compute the Digest with realm, nonce, `qop` and algorithm of this challenge.',
    },
    ja: {
      title: 'Digest の資格情報が拒否された',
      found:
        '`{host}` は realm `{realm}` への Digest の資格情報を受け付けず、nonce が古いとも答えていません。ユーザー名、パスワード、計算した `response` のいずれかが誤っています。',
      foundParam:
        'Digest の資格情報は {name} `{sent}` で計算されていますが、`{host}` が求めているのは {name} `{wanted}` です。',
      fix: '同じユーザー名とパスワードを下の `curl` で試してください。通るなら、ページの `response` の計算（RFC 7616 §3.4.1）が誤っています。拒否されるなら、サーバー側でこの realm のパスワードを設定し直します。',
      fixParam: 'このチャレンジの realm、nonce、`qop`、アルゴリズムで Digest を計算します。',
    },
  },
  applies: (facts) => facts.response.status === 401 && sentDigestOf(facts) !== undefined,
  evaluate(facts, found) {
    const digest = sentDigestOf(facts);
    const asked = facts.challenges.filter(({ scheme }) => scheme.text.toLowerCase() === 'digest');
    const [first] = asked;
    if (!digest || !first) return undefined;
    const { host } = facts.url;
    const other = differing(digest, asked);
    if (other) {
      const { name, sent, challenge } = other;
      const evidence = [paramsExhibit(challenge, name), ...digestExhibit(facts, digest, name)] as const;
      const values = { host, name, sent, wanted: namedIn(challenge, name) };
      return found('foundParam', values, evidence, 'certain', { who: ['page'] });
    }
    const evidence = [paramsExhibit(first, 'realm'), ...digestExhibit(facts, digest, 'response')] as const;
    return found('found', { host, realm: namedIn(first, 'realm') }, evidence, 'likely');
  },
});
