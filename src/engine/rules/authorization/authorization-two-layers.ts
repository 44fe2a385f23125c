import { inHeader } from '../../exhibits/header-exhibit.ts';
import { frontServerIn } from '../../facts/front-server.ts';
import type { Facts, SeenChallenge } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { parseAuthorization } from '../../http/authorization.ts';
import { paramOf, parseChallenges } from '../../http/challenges.ts';
import { schemeFamily } from '../../http/schemes.ts';
import { isChallengeField } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const TOKENS: ReadonlySet<string> = new Set(['bearer', 'dpop', 'token', 'jwt']);

const isBasic = ({ scheme }: Pick<SeenChallenge, 'scheme'>) => schemeFamily(scheme.text) === 'basic';

/** The endpoint took a token before, so the login is not its own. */
function tokenBefore({ case: { lastGood } }: Facts): Evidence | undefined {
  const field = lastGood?.hops.at(-1)?.request.headers?.find(({ name }) => name.toLowerCase() === 'authorization');
  const scheme = field && parseAuthorization(field.value).value.scheme;
  return scheme && TOKENS.has(schemeFamily(scheme.text)) ? inHeader('request', field, scheme.range) : undefined;
}

/** The realms that asked for Basic, leg by leg, each once. */
function basicRealms({ exchange }: Facts): ReadonlyMap<string, Evidence> {
  const realms = new Map<string, Evidence>();
  for (const [hop, { response }] of exchange.hops.entries()) {
    for (const field of response?.headers.filter(({ name }) => isChallengeField(name)) ?? []) {
      for (const challenge of parseChallenges(field.value).value.filter(isBasic)) {
        const realm = paramOf(challenge, 'realm');
        if (realm && !realms.has(realm.text))
          realms.set(realm.text, { ...inHeader('response', field, realm.value.range), hop } as Evidence);
      }
    }
  }
  return realms;
}

export default defineRule({
  id: 'authorization-two-layers',
  severity: 'blocking',
  who: ['proxy'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2'],
  beats: [
    'authorization-scheme-mismatch',
    'authorization-scheme-unknown',
    'authorization-not-received',
    'basic-credentials-rejected',
    'token-expired',
  ],
  remedy: 'guard-one-layer',
  texts: {
    en: {
      title: 'two logins want the same header',
      found:
        'The request carries a `{sent}` token for the API, and a login in front of it asks for Basic (realm `{realm}`): both want the one `Authorization` header.',
      foundRealms:
        'Two logins stand before `{host}`, with the realms {realms}: both want Basic credentials in the one `Authorization` header.',
      fix: 'Exempt the API’s path from the login of the proxy or `.htaccess`, or guard it there by address, certificate or cookie instead.',
    },
    ja: {
      title: '2 つの認証が同じヘッダーを求めている',
      found:
        'リクエストは API 用の `{sent}` トークンを送っていますが、API の手前の認証が Basic（realm `{realm}`）を求めています。両方が 1 つの `Authorization` ヘッダーを必要としています。',
      foundRealms:
        '`{host}` には realm が {realms} の 2 つの認証があり、どちらも 1 つの `Authorization` ヘッダーに Basic の資格情報を求めています。',
      fix: 'プロキシーや `.htaccess` の認証から API のパスを除外するか、そこでは IP アドレス、クライアント証明書、Cookie で制限します。',
    },
  },
  applies: ({ response, authorization }) => response.status === 401 && authorization?.value.scheme !== undefined,
  evaluate(facts, found) {
    const { authorization, challenges, response, url } = facts;
    const scheme = authorization?.value.scheme;
    if (!authorization || !scheme) return undefined;
    const family = schemeFamily(scheme.text);
    const written = inHeader('request', authorization.field, scheme.range);
    const [challenge] = challenges;
    if (TOKENS.has(family) && challenge && challenges.every(isBasic)) {
      const proof = tokenBefore(facts) ?? frontServerIn(response);
      if (!proof) return undefined;
      const realm = paramOf(challenge, 'realm')?.text ?? '';
      const asked = inHeader('response', challenge.field, challenge.scheme.range);
      return found('found', { sent: scheme.text, realm }, [written, asked, proof], 'likely');
    }
    const realms = basicRealms(facts);
    if (family !== 'basic' || realms.size < 2) return undefined;
    const values = { host: url.host, realms: { list: [...realms.keys()] } };
    return found('foundRealms', values, [written, ...realms.values()], 'likely');
  },
});
