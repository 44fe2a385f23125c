import { saysSchemeRefused, schemeNamedIn } from '../../dialects/scheme-wanted.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibit.ts';
import type { SeenChallenge } from '../../facts.ts';
import { isRefusal } from '../../http/refusal.ts';
import { isKnownScheme, schemeFamily, schemeName } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

/** Words in the place of a challenge are none. */
const isChallenge = ({ scheme, params }: SeenChallenge) =>
  scheme.text !== '' && (isKnownScheme(scheme.text) || params.length > 0);

/** A token under the one where the other is wanted is a question of DPoP. */
const KEY_BOUND: ReadonlySet<string> = new Set(['bearer', 'dpop']);

function accepts(wanted: readonly string[], sent: string): boolean {
  const families = wanted.map(schemeFamily);
  return families.includes(sent) || (KEY_BOUND.has(sent) && families.some((family) => KEY_BOUND.has(family)));
}

export default defineRule({
  id: 'authorization-scheme-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1',
    'https://www.rfc-editor.org/rfc/rfc9110#section-11.3',
  ],
  beats: ['session-rejected', 'authorization-not-received'],
  remedy: 'use-challenged-scheme',
  texts: {
    en: {
      title: 'another scheme wanted',
      found: 'The request carries `{sent}` credentials, and `{host}` accepts only {wanted}.',
      foundRefused: '`{host}` does not accept the scheme `{sent}`, and does not say which one it wants.',
      fix: 'Send credentials of a scheme that the server names, in the form `{first} <credentials>`.',
      fixRefused: 'Look up in the API’s documentation which scheme it reads; `Bearer` and `Basic` are the usual ones.',
    },
    ja: {
      title: '別のスキームが求められている',
      found: 'リクエストの資格情報は `{sent}` ですが、`{host}` が受け付けるのは {wanted} だけです。',
      foundRefused: '`{host}` はスキーム `{sent}` を受け付けず、どのスキームなら良いかも示していません。',
      fix: 'サーバーが示すスキームの資格情報を `{first} <資格情報>` の形で送ります。',
      fixRefused: 'API のドキュメントで、どのスキームを読むかを確認してください。多くは `Bearer` か `Basic` です。',
    },
  },
  applies: ({ response, authorization }) =>
    isRefusal(response) && authorization?.value.scheme !== undefined && authorization.value.credentials.text !== '',
  evaluate({ authorization, challenges, response, words, url }, found) {
    const scheme = authorization?.value.scheme;
    // A server that could read the token has another reason, whatever it challenges for.
    if (!authorization || !scheme || saysTokenWasRead(words)) return undefined;
    const sent = schemeFamily(scheme.text);
    const evidence = inHeader('request', authorization.field, scheme.range);
    const { host } = url;

    const asked = challenges.filter(isChallenge);
    if (asked.length > 0) {
      const wanted = [...new Set(asked.map((challenge) => schemeName(challenge.scheme.text)))];
      const [first] = wanted;
      if (first === undefined || accepts(wanted, sent)) return undefined;
      const exhibits = asked.map((challenge) => inHeader('response', challenge.field, challenge.scheme.range));
      const confidence = response.status === 401 ? 'certain' : 'likely';
      const values = { sent: scheme.text, host, wanted: { list: wanted }, first };
      return found('found', values, [evidence, ...exhibits], confidence);
    }

    const named = schemeNamedIn(words);
    if (named) {
      const first = schemeName(named.name);
      if (accepts([first], sent)) return undefined;
      const values = { sent: scheme.text, host, wanted: { list: [first] }, first };
      return found('found', values, [evidence, named.evidence], 'likely');
    }
    const refused = saysSchemeRefused(words);
    return refused && found('foundRefused', { sent: scheme.text, host }, [evidence, refused], 'likely');
  },
});
