import { FORM_WANTED } from '../../dialects/oauth-errors.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import type { Confidence } from '../../finding.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';
import { OAUTH_SYMPTOMS } from '../oauth-symptoms.ts';

const FORM = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** How sure it is that the server could not read a body that is no form; nothing when it read it. */
function confidenceOf({ oauth, response, body, words }: Facts): Confidence | undefined {
  if (!oauth || !response) return undefined;
  if (response.status === 415 || findWords(words, FORM_WANTED)) return 'certain';
  const { refusal, params, isUnmistakable } = oauth;
  if (!body) return response.status === 400 && isUnmistakable ? 'possible' : undefined;
  // A server that repeats what was sent has read it.
  const isRead = refusal?.description.includes(params.get('grant_type') ?? ' ') ?? false;
  if (refusal?.cause === 'grant-type-unsupported') return isRead ? undefined : 'likely';
  return refusal?.cause === 'request-invalid' && refusal.description === '' ? 'likely' : undefined;
}

export default defineRule({
  id: 'oauth-content-type-mismatch',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: [
    'https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3',
    'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
  ],
  beats: [
    ...OAUTH_SYMPTOMS,
    'oauth-grant-type-unsupported',
    'oauth-scope-invalid',
    'challenge-invalid-request',
    'request-content-type-unexpected',
  ],
  remedy: 'oauth-exchange-code',
  texts: {
    en: {
      title: 'token endpoint wants a form',
      found: 'The token request was sent as `{type}`, and `{host}` reads only `application/x-www-form-urlencoded`.',
      foundUnread:
        'The token request was sent as `{type}`, and token endpoints read `application/x-www-form-urlencoded`, most of them nothing else; what `{host}` said was not seen.',
      foundAbsent:
        'The token request was sent without a `Content-Type`, and `{host}` reads only `application/x-www-form-urlencoded`.',
      fix: 'Send the parameters as `new URLSearchParams(parameters)`; fetch and axios then set the right `Content-Type` by themselves.',
    },
    ja: {
      title: 'トークンエンドポイントにはフォームで送る',
      found:
        'トークンリクエストが `{type}` で送られていますが、`{host}` が読み取るのは `application/x-www-form-urlencoded` だけです。',
      foundUnread:
        'トークンリクエストが `{type}` で送られていますが、トークンエンドポイントの多くは `application/x-www-form-urlencoded` しか読み取りません。`{host}` の応答本文は記録されていません。',
      foundAbsent:
        'トークンリクエストに `Content-Type` がありませんが、`{host}` が読み取るのは `application/x-www-form-urlencoded` だけです。',
      fix: 'パラメーターを `new URLSearchParams(parameters)` で送ります。fetch と axios は正しい `Content-Type` を自動で付けます。',
    },
  },
  applies: ({ oauth }) => oauth?.at === 'token-endpoint',
  evaluate(facts, found) {
    const { request, words, oauth, response } = facts;
    const type = combinedValueOf(request.headers, 'content-type');
    const confidence = confidenceOf(facts);
    if (!oauth || !confidence || FORM.test(type ?? '')) return undefined;
    const said = findWords(words, FORM_WANTED) ?? oauth.refusal?.evidence;
    const answer = said ?? ({ kind: 'status', of: 'response', status: response.status } as const);
    const { host } = oauth.endpoint;
    const field = request.headers.find(({ name }) => name.toLowerCase() === 'content-type');
    if (!field || type === undefined) {
      const absent = { kind: 'header-absent', of: 'request', name: 'Content-Type' } as const;
      return found('foundAbsent', { host }, [absent, answer], confidence);
    }
    const sent = inHeader('request', field, { start: 0, end: field.value.length });
    return found(confidence === 'possible' ? 'foundUnread' : 'found', { host, type }, [sent, answer], confidence);
  },
});
