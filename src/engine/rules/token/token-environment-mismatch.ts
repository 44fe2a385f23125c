import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { isAtItsVendor } from '../../dialects/token-vendors.ts';
import { KEY_REFUSED, WRONG_ENVIRONMENT } from '../../dialects/wrong-environment.ts';
import { claimExhibit, sentJwt, sentToken, textsOf, wholeOf } from '../../facts/sent-token.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import {
  type Environment,
  environmentOfHost,
  environmentOfUrl,
  environmentOfWord,
  isPrivateHost,
} from '../../http/environment.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

interface Sign {
  readonly environment: Environment;
  /** What tells it: a claim's value, or the beginning of a key. */
  readonly sign: string;
  readonly evidence: readonly Evidence[];
}

const KEY = /^(?:[a-z]{2,6}[_-])?(test|live|sandbox|prod)(?=[_-])/;

/** The environment that a token tells of itself. */
function signOf(facts: Facts): Sign | undefined {
  const jwt = sentJwt(facts);
  if (!jwt) {
    const token = sentToken(facts);
    const [sign = '', word = ''] = KEY.exec(token?.token.text ?? '') ?? [];
    const environment = environmentOfWord(word);
    return token && environment && { environment, sign: `${sign}_`, evidence: [wholeOf(token)] };
  }
  for (const claim of ['env', 'environment', 'iss']) {
    for (const sign of textsOf(jwt, claim)) {
      const environment = claim.startsWith('env') ? environmentOfWord(sign) : environmentOfUrl(sign);
      if (environment) return { environment, sign, evidence: [wholeOf(jwt), claimExhibit(claim, sign)] };
    }
  }
  return undefined;
}

/** A local API may trust whom it likes, and so may one whose name tells nothing, unless the token is from elsewhere than users are. */
function isMismatch(token: Environment, hostname: string): boolean {
  if (isPrivateHost(hostname)) return false;
  const called = environmentOfHost(hostname);
  if (called === undefined) return token !== 'production';
  return token !== called;
}

export default defineRule({
  id: 'token-environment-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1'],
  beats: [
    'token-rejected',
    'token-issuer-mismatch',
    'token-signature-rejected',
    'token-kid-missing',
    'token-audience-mismatch',
    'token-foreign-provider',
    'apikey-rejected',
  ],
  texts: {
    en: {
      title: 'token of another environment',
      found: 'The token in `{field}` comes from another environment (`{sign}`) than `{host}`, which refuses it.',
      foundSaid:
        '`{host}` says that the token in `{field}` belongs to another environment; it begins with or names `{sign}`.',
      fix: 'Sign in at, or take the key of, the environment that `{host}` belongs to; look at the build’s settings, where addresses and keys of two environments meet.',
    },
    ja: {
      title: '別の環境のトークン',
      found: '`{field}` のトークンは `{host}` とは別の環境のもの（`{sign}`）で、拒否されています。',
      foundSaid: '`{host}` は `{field}` のトークンが別の環境のものだと答えています。トークンには `{sign}` とあります。',
      fix: '`{host}` と同じ環境でサインインするか、その環境のキーを使います。ビルド設定で 2 つの環境のアドレスとキーが混ざっていないかを確認してください。',
    },
  },
  applies: (facts) => facts.refused && sentToken(facts) !== undefined,
  evaluate(facts, found) {
    const { words, url } = facts;
    const token = sentToken(facts);
    const sign = signOf(facts);
    if (!token || !sign) return undefined;
    const values = { field: token.name, host: url.host, sign: sign.sign };
    const said = findWords(words, WRONG_ENVIRONMENT);
    const [first, ...rest] = sign.evidence;
    if (!first) return undefined;
    if (said) return found('foundSaid', values, [said, first, ...rest], 'certain');
    if (!isMismatch(sign.environment, url.hostname)) return undefined;
    if (complainsOfOther(words, 'signature', 'key', 'issuer', 'audience', 'algorithm')) return undefined;
    const isRefused = findWords(words, TOKEN_REFUSED) !== undefined || complainsOfOther(words);
    if (!sentJwt(facts)) {
      // A vendor takes the keys of both environments at one host.
      if (isAtItsVendor(token.token.text, url.hostname) || !(isRefused || findWords(words, KEY_REFUSED)))
        return undefined;
      return found('found', values, [first, ...rest], 'likely');
    }
    const isSupported = isRefused || sign.environment === 'local';
    return found('found', values, [first, ...rest], isSupported ? 'likely' : 'possible');
  },
});
