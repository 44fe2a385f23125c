import { RIGHT_LACKING, SCOPE_LACKING } from '../../dialects/scope-lacking.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import { wholeOf } from '../../facts/sent-token.ts';
import type { Facts, SentAuthorization } from '../../facts.ts';
import type { Evidence, Range } from '../../finding.ts';
import { tokenOf } from '../../http/authorization.ts';
import type { Span } from '../../http/parsed.ts';
import { type Placeholder, placeholderIn } from '../../http/placeholder.ts';
import { spanOf } from '../../http/span.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

/** An object written as JSON, of which the token is at best a member. */
const JSON_OBJECT = /^\{\s*\\?["']([\w.-]{1,40})\\?["']\s*:/;

interface Found {
  readonly kind: Placeholder;
  /** The header, cookie or parameter that it stands in. */
  readonly field: string;
  readonly written: string;
  readonly evidence: Evidence;
}

/** The value of `token=…`, as Rails writes its credentials, or the credentials themselves. */
function credentialsIn({ value }: SentAuthorization): Span {
  const token = tokenOf(value);
  const name = /^token\s?=\s?["']?/i.exec(token.text)?.[0];
  if (!name) return token;
  const text = token.text.slice(name.length).replace(/["']$/, '');
  return spanOf(value.text, token.range.start + name.length, token.range.start + name.length + text.length);
}

interface FoundJson {
  readonly field: string;
  /** The name of its first member. */
  readonly member: string;
  readonly evidence: Evidence;
}

/** A whole JSON object, in Authorization or in a header of the API's own; a cookie may hold one by right. */
function jsonIn({ authorization, carried }: Facts): FoundJson | undefined {
  if (authorization) {
    const { value, field } = authorization;
    const token = tokenOf(value);
    const member = JSON_OBJECT.exec(token.text)?.[1];
    return member === undefined
      ? undefined
      : { field: field.name, member, evidence: inHeader('request', field, token.range) };
  }
  for (const each of carried.filter(({ in: place }) => place === 'header')) {
    const member = JSON_OBJECT.exec(each.token.text)?.[1];
    if (member !== undefined) return { field: each.name, member, evidence: wholeOf(each) };
  }
  return undefined;
}

function inAuthorization({ authorization, basic }: Facts): Found | undefined {
  if (!authorization) return undefined;
  const { value, field } = authorization;
  const found = (kind: Placeholder, written: string, range: Range): Found => ({
    kind,
    field: field.name,
    written,
    evidence: inHeader('request', field, range),
  });
  const credentials = credentialsIn(authorization);
  const kind = placeholderIn(credentials.text);
  if (kind) return found(kind, credentials.text, credentials.range);
  const scheme = value.scheme && placeholderIn(value.scheme.text);
  if (value.scheme && scheme === 'nothing') return found(scheme, value.scheme.text, value.scheme.range);
  // What stood on either side of the colon before it was encoded.
  const { user = '', password = '' } = basic?.value ?? {};
  for (const part of [user, password]) {
    const encoded = placeholderIn(part);
    if (encoded && encoded !== 'word' && encoded !== 'example') return found(encoded, part, value.credentials.range);
  }
  return undefined;
}

/** In a header of the API's own, a cookie or the URL; those named after keys are another rule's. */
function elsewhere({ carried }: Facts): Found | undefined {
  for (const each of carried) {
    const kind = /key$/i.test(each.name) ? undefined : placeholderIn(each.token.text);
    if (!kind) continue;
    return { kind, field: each.name, written: each.token.text, evidence: wholeOf(each) };
  }
  return undefined;
}

export default defineRule({
  id: 'authorization-placeholder',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc6750#section-2.1', 'https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2'],
  beats: [
    'session-rejected',
    'basic-not-base64',
    'basic-colon-missing',
    'basic-part-empty',
    'authorization-scheme-missing',
    'authorization-token-character-invalid',
    'authorization-token-whitespace',
    'authorization-token-percent-encoded',
    'authorization-token-quoted',
    'token-segment-count',
    'token-undecodable',
    'token-opaque-where-jwt-expected',
  ],
  remedy: 'wait-for-token',
  texts: {
    en: {
      title: 'a placeholder instead of a token',
      found:
        '`{field}` carries the word `{written}` where the token should be: there was no token when the request was built.',
      foundObject: '`{field}` carries `{written}` where the token should be: an object was turned into text.',
      foundJson:
        '`{field}` carries a whole JSON object where the token should be, beginning with its member `{member}`.',
      foundTemplate: '`{field}` carries `{written}` where the token should be: a template that was not filled in.',
      foundExample: '`{field}` carries `{written}` where the token should be: an example that was not replaced.',
      fix: 'Wait for the token before the request is built, and do not send the request without one.',
      fixObject:
        'Put the string into the header that the object holds, such as its `access_token`, and `await` what is a promise.',
      fixJson:
        'Take the token out of the object, such as its `access_token`, and put that string alone into the header.',
      fixTemplate:
        'Fill the value in: check the template’s quotes and braces, and that the variable is set where this code runs or is built.',
      fixExample: 'Replace the example with a real token.',
    },
    ja: {
      title: 'トークンの代わりにプレースホルダー',
      found:
        '`{field}` のトークンの位置に `{written}` という語が入っています。リクエストを組み立てた時点でトークンがありませんでした。',
      foundObject:
        '`{field}` のトークンの位置に `{written}` が入っています。オブジェクトがそのまま文字列に変換されています。',
      foundJson: '`{field}` のトークンの位置に、メンバー `{member}` で始まる JSON オブジェクト全体が入っています。',
      foundTemplate:
        '`{field}` のトークンの位置に `{written}` が入っています。テンプレートが値に置き換わっていません。',
      foundExample: '`{field}` のトークンの位置に `{written}` が入っています。記入例が実際の値に置き換わっていません。',
      fix: 'トークンを取得してからリクエストを組み立て、トークンがないときは送らないようにします。',
      fixObject:
        'オブジェクトではなく、その中の文字列（`access_token` など）をヘッダーに入れます。Promise なら `await` します。',
      fixJson: 'オブジェクトから `access_token` などのトークンを取り出し、その文字列だけをヘッダーに入れます。',
      fixTemplate:
        '値を埋め込みます。引用符や波括弧の書き方と、コードの実行環境やビルド環境で変数が設定されているかを確認してください。',
      fixExample: '記入例を実際のトークンに置き換えます。',
    },
  },
  applies: isDenial,
  evaluate(facts, found) {
    const { words } = facts;
    const json = jsonIn(facts);
    if (json) return found('foundJson', { field: json.field, member: json.member }, [json.evidence], 'certain');
    const placeholder = facts.authorization ? inAuthorization(facts) : elsewhere(facts);
    if (!placeholder) return undefined;
    const { kind, field, written, evidence } = placeholder;
    const values = { field, written };
    switch (kind) {
      case 'nothing':
        return found('found', values, [evidence], 'certain');
      case 'object':
        return found('foundObject', values, [evidence], 'certain');
      case 'template':
        return found('foundTemplate', values, [evidence], 'certain');
      case 'example':
        return found('foundExample', values, [evidence], 'certain');
      case 'word':
        // It may be a careless value that the server knows.
        if (saysTokenWasRead(words) || findWords(words, RIGHT_LACKING) || findWords(words, SCOPE_LACKING))
          return undefined;
        return found('foundExample', values, [evidence], 'likely');
    }
  },
});
