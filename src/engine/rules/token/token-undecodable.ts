import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { type CarriedJwt, flawsOf, sentJwt, sentOpaque, wholeOf } from '../../facts/sent-token.ts';
import type { Facts } from '../../facts.ts';
import { exhibitOf } from '../../http/carried.ts';
import { defineRule } from '../../rule.ts';

/** What is wrong with the field as a whole has rules of its own. */
const FIELD_PROBLEMS: ReadonlySet<string> = new Set([
  'quoted',
  'white-space',
  'percent-encoded',
  'character-invalid',
  'credentials-repeated',
]);

const hasFieldProblem = ({ authorization }: Facts, { in: place }: CarriedJwt) =>
  place === 'authorization' && authorization?.problems.some(({ code }) => FIELD_PROBLEMS.has(code));

/** The beginning of a JWT in base64 once more, and in small letters. */
const TWICE = /^ZXlK/;
const LOWER_CASE = /^eyj[a-z\d_-]{8,}\.[a-z\d_-]+\.[a-z\d_-]+$/;

const PARTS = ['header', 'payload', 'signature'];

export default defineRule({
  id: 'token-undecodable',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7515#section-2', 'https://www.rfc-editor.org/rfc/rfc7519#section-7.2'],
  beats: ['authorization-not-received', 'token-opaque-where-jwt-expected'],
  texts: {
    en: {
      title: 'token does not decode',
      found:
        'The {part} of the token in `{field}` is not JSON when it is decoded: it was changed or damaged after it was issued.',
      foundBase64:
        'The {part} of the token in `{field}` is not base64url: it was changed, cut inside, or joined with something else.',
      foundAlphabet:
        'The {part} of the token in `{field}` is written in base64 and not in base64url: it holds {characters}.',
      foundSaid:
        '`{host}` cannot read the token in `{field}` as a JWT, and its parts do not decode: it has the form of one only.',
      foundTwice: 'The token in `{field}` is a JWT that was encoded in base64 once more.',
      foundLowerCase:
        'The token in `{field}` is a JWT in small letters only: something changed its letters, and base64url tells large from small.',
      fix: 'Send the token exactly as the token endpoint gave it; compare the two, and look for a place that splits, escapes or re-encodes it.',
      fixAlphabet:
        'Where the token is made, encode its parts as base64url: `-` for `+`, `_` for `/`, and no `=` at the end.',
    },
    ja: {
      title: 'トークンをデコードできない',
      found:
        '`{field}` のトークンの {part} 部は、デコードしても JSON になりません。発行後に書き換えられたか壊れています。',
      foundBase64:
        '`{field}` のトークンの {part} 部は base64url ではありません。書き換えられたか、途中が欠けたか、別のものとつながっています。',
      foundAlphabet:
        '`{field}` のトークンの {part} 部は base64url ではなく base64 で書かれています（{characters} を含む）。',
      foundSaid:
        '`{host}` は `{field}` のトークンを JWT として読み取れません。形は JWT に似ていますが、各部分をデコードできません。',
      foundTwice: '`{field}` のトークンは、JWT をさらに base64 でエンコードしたものです。',
      foundLowerCase:
        '`{field}` のトークンは JWT の英字がすべて小文字になっています。base64url は大文字と小文字を区別するため、途中で変換されると読めなくなります。',
      fix: 'トークンエンドポイントから受け取ったトークンをそのまま送ります。両者を比べ、分割・エスケープ・再エンコードしている箇所を探してください。',
      fixAlphabet:
        'トークンを作る側で各部分を base64url にします。`+` は `-`、`/` は `_` とし、末尾の `=` は付けません。',
    },
  },
  applies: (facts) => facts.refused,
  evaluate(facts, found) {
    const { words, url } = facts;
    const said = complaintOf(words, 'form')?.evidence;
    const token = sentJwt(facts);
    if (!token) {
      const opaque = sentOpaque(facts);
      if (opaque && !complainsOfOther(words, 'form') && TWICE.test(opaque.token.text))
        return found('foundTwice', { field: opaque.name }, [wholeOf(opaque), ...(said ? [said] : [])], 'certain');
      if (opaque && LOWER_CASE.test(opaque.token.text))
        return found('foundLowerCase', { field: opaque.name }, [wholeOf(opaque), ...(said ? [said] : [])], 'certain');
      if (!said || opaque?.token.text.split('.').length !== 3) return undefined;
      return found('foundSaid', { host: url.host, field: opaque.name }, [wholeOf(opaque), said], 'likely');
    }
    if (hasFieldProblem(facts, token)) return undefined;
    const flaw = flawsOf(token).find(({ code }) => code === 'part-not-base64url' || code === 'part-not-json');
    const { parts, text } = token.jwt;
    const signature = parts.length === 3 ? parts[2] : undefined;
    const isBadSignature = signature !== undefined && /[^\w-]/.test(signature.text);
    const range = flaw?.range ?? (isBadSignature ? signature.range : undefined);
    if (!range) return undefined;
    const part = PARTS[parts.findIndex((each) => each.range.start === range.start)] ?? '';
    const written = text.slice(range.start, range.end);
    const evidence = [exhibitOf(token, range), ...(said ? [said] : [])] as const;
    const confidence = complainsOfOther(words, 'form', 'signature') ? 'likely' : 'certain';
    const values = { field: token.name, part };
    if (/^[\w+/-]+={0,2}$/.test(written) && /[+/=]/.test(written)) {
      const characters = { list: ['+', '/', '='].filter((character) => written.includes(character)) };
      return found('foundAlphabet', { ...values, characters }, evidence, confidence);
    }
    if (!flaw || flaw.code === 'part-not-base64url') return found('foundBase64', values, evidence, confidence);
    return found('found', values, evidence, confidence);
  },
});
