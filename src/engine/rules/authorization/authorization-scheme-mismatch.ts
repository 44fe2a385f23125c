import { saysSchemeRefused } from '../../dialects/scheme-wanted.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { acceptsScheme, isUnregistered, schemesAsked } from '../../facts/schemes-asked.ts';
import { isAnsweredByBrowser } from '../../facts/wanted-scheme.ts';
import { defineRule } from '../../rule.ts';

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
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'another scheme wanted',
      found: 'The request carries `{sent}` credentials, and `{host}` accepts only {wanted}.',
      foundDigest: 'The request carries `{sent}` credentials, and `{host}` accepts only {wanted}.',
      foundRefused: '`{host}` does not accept the scheme `{sent}`, and does not say which one it wants.',
      fix: 'Send credentials of a scheme that the server names, in the form `{first} <credentials>`.',
      fixDigest:
        'Compute `Authorization: Digest …` from this challenge with user name and password (RFC 7616 §3.4) in place of the `{sent}` credentials.',
      fixRefused: 'Look up in the API’s documentation which scheme it reads; `Bearer` and `Basic` are the usual ones.',
    },
    ja: {
      title: '別のスキームが求められている',
      found: 'リクエストの資格情報は `{sent}` ですが、`{host}` が受け付けるのは {wanted} だけです。',
      foundDigest: 'リクエストの資格情報は `{sent}` ですが、`{host}` が受け付けるのは {wanted} だけです。',
      foundRefused: '`{host}` はスキーム `{sent}` を受け付けず、どのスキームなら良いかも示していません。',
      fix: 'サーバーが示すスキームの資格情報を `{first} <資格情報>` の形で送ります。',
      fixDigest:
        '`{sent}` の資格情報の代わりに、このチャレンジとユーザー名、パスワードから `Authorization: Digest …` を計算して送ります（RFC 7616 §3.4）。',
      fixRefused: 'API のドキュメントで、どのスキームを読むかを確認してください。多くは `Bearer` か `Basic` です。',
    },
  },
  applies: ({ refused, authorization }) =>
    refused && authorization?.value.scheme !== undefined && authorization.value.credentials.text !== '',
  evaluate({ authorization, challenges, response, words, url }, found) {
    const scheme = authorization?.value.scheme;
    // A server that could read the token has another reason, whatever it challenges for.
    if (!authorization || !scheme || isUnregistered(scheme.text) || saysTokenWasRead(words)) return undefined;
    const sent = scheme.text;
    const { host } = url;
    const evidence = inHeader('request', authorization.field, scheme.range);
    const { names: wanted, evidence: asked, by } = schemesAsked(challenges, words);
    const first = wanted.find((name) => !isAnsweredByBrowser(name)) ?? wanted[0];
    if (first === undefined) {
      const refused = saysSchemeRefused(words, sent, response.status);
      return refused && found('foundRefused', { sent, host }, [evidence, refused], 'likely');
    }
    if (acceptsScheme(wanted, sent)) return undefined;
    const confidence = by === 'challenge' && response.status === 401 ? 'certain' : 'likely';
    if (first === 'Digest')
      return found('foundDigest', { sent, host, wanted: { list: wanted } }, [evidence, ...asked], confidence);
    return found('found', { sent, host, wanted: { list: wanted }, first }, [evidence, ...asked], confidence);
  },
});
