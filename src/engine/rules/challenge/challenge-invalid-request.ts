import { inHeader } from '../../exhibits/header-exhibit.ts';
import { challengeWith, paramsExhibit } from '../../facts/challenge-error.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { exhibitOf } from '../../http/carried.ts';
import { paramOf } from '../../http/challenges.ts';
import { parseForm } from '../../http/form-body.ts';
import { combinedValueOf } from '../../http/headers.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** Where no challenge says it. */
const IN_BODY = /"error"\s{0,8}:\s{0,8}"invalid_request"/;
const TOO_MANY =
  /invalid_request|(?:multiple|more than one|only one|duplicate)\b.{0,40}(?:token|credential|auth|method)/;

/** Every place that a Bearer token was sent in, of the three that RFC 6750 §2 knows; a request may use one. */
function placesOf({ request, carried }: Facts): readonly Evidence[] {
  const fields = request?.headers.filter(({ name }) => name.toLowerCase() === 'authorization') ?? [];
  const inQuery = carried.filter(({ in: place, name }) => place === 'query' && name === 'access_token');
  const { body } = request ?? {};
  const mime = combinedValueOf(request?.headers ?? [], 'content-type') ?? '';
  const inBody = body && /^application\/x-www-form-urlencoded/i.test(mime) ? parseForm(body.text).value : [];
  return [
    ...fields.map((field) => inHeader('request', field)),
    ...inQuery.map((each) => exhibitOf(each, { start: 0, end: each.token.text.length })),
    ...inBody.flatMap(({ name, value }) =>
      body && name === 'access_token'
        ? [{ kind: 'body', of: 'request', text: body.text, marks: [value.range] } as const]
        : [],
    ),
  ];
}

export default defineRule({
  id: 'challenge-invalid-request',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  stage: 'fallback',
  spec: [
    'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
    'https://www.rfc-editor.org/rfc/rfc6750#section-2',
    'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
  ],
  texts: {
    en: {
      title: 'request called malformed',
      found: '`{host}` calls the request malformed (`invalid_request`): {description}',
      foundSilent: '`{host}` calls the request malformed (`invalid_request`) and does not say why.',
      foundTwice:
        'The request carries its token {count} times, and `{host}` accepts it in one place only (`invalid_request`).',
      foundToken: '`{host}` calls `{request}` malformed (`invalid_request`): {description}',
      foundTokenSilent: '`{host}` calls `{request}` malformed (`invalid_request`) and does not say why.',
      fix: 'Correct what the server names; a token belongs once into `Authorization: Bearer <token>`, and every parameter may stand there once.',
      fixToken: 'Correct what the server names: a parameter is missing, stands twice or is malformed.',
      fixTokenSilent:
        'Compare the parameters with those that the grant needs (`grant_type`, `client_id`, `code`, `redirect_uri`, `code_verifier`): each once, in the form.',
      fixTwice: 'Keep `Authorization` and take the token out of the other places.',
    },
    ja: {
      title: 'リクエストの形式が不正とされた',
      found: '`{host}` がリクエストを形式不正（`invalid_request`）としました: {description}',
      foundSilent: '`{host}` がリクエストを形式不正（`invalid_request`）としましたが、理由は示していません。',
      foundTwice:
        'リクエストがトークンを {count} か所で送っています。`{host}` が受け付けるのは 1 か所だけです（`invalid_request`）。',
      foundToken: '`{host}` が `{request}` を形式不正（`invalid_request`）としました: {description}',
      foundTokenSilent: '`{host}` が `{request}` を形式不正（`invalid_request`）としましたが、理由は示していません。',
      fix: 'サーバーが挙げた点を直します。トークンは `Authorization: Bearer <トークン>` に 1 回だけ入れ、同じパラメーターを繰り返さないようにします。',
      fixToken: 'サーバーが挙げた点を直します。パラメーターが欠けているか、重複しているか、形式が誤っています。',
      fixTokenSilent:
        'グラントに必要なパラメーター（`grant_type`、`client_id`、`code`、`redirect_uri`、`code_verifier`）が、フォームに 1 回ずつあるかを確認します。',
      fixTwice: '`Authorization` だけを残し、ほかの場所からトークンを取り除きます。',
    },
  },
  // Servers say `invalid_request` also where no token came at all.
  applies: (facts) => facts.oauth?.refusal?.cause === 'request-invalid' || placesOf(facts).length > 0,
  evaluate(facts, found) {
    const { oauth } = facts;
    if (oauth?.refusal?.cause === 'request-invalid') {
      const { endpoint, name: request, refusal } = oauth;
      const values = { host: endpoint.host, request, description: refusal.description };
      if (refusal.description === '') return found('foundTokenSilent', values, [refusal.evidence], 'likely');
      return found('foundToken', values, [refusal.evidence], 'certain');
    }
    const challenge = challengeWith(facts.challenges, 'invalid_request');
    const { host } = facts.url;
    const places = placesOf(facts);
    const words = findWords(facts.words, places.length > 1 ? TOO_MANY : IN_BODY);
    const said = challenge ? paramsExhibit(challenge, 'error', 'error_description') : words;
    if (!said) return undefined;
    if (places.length > 1) return found('foundTwice', { host, count: places.length }, [said, ...places], 'certain');
    const description = (challenge && paramOf(challenge, 'error_description')?.text.trim()) ?? '';
    if (description === '') return found('foundSilent', { host }, [said, ...places], 'likely');
    return found('found', { host, description }, [said, ...places], 'certain');
  },
});
