import { complainsOfOther, complaintOf } from '../../dialects/token-complaints.ts';
import { flawsOf, sentJwt } from '../../facts/sent-token.ts';
import { exhibitOf } from '../../http/carried.ts';
import { defineRule } from '../../rule.ts';

/** What people and tools write where they cut a text. */
const ELLIPSIS = /\.{3,}$/;

export default defineRule({
  id: 'token-segment-count',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc7515#section-7.1', 'https://www.rfc-editor.org/rfc/rfc7516#section-7.1'],
  beats: ['token-undecodable', 'token-signature-empty', 'authorization-not-received'],
  texts: {
    en: {
      title: 'token not in three parts',
      found:
        'The token in `{field}` has {count} parts between its dots, and a JWT has {wanted}: it is cut short or was put together wrongly.',
      foundEllipsis:
        'The token in `{field}` ends in `...` after {length} characters: it was copied from a place that shows it shortened.',
      fix: 'Look at the token where it is issued and where it is stored (a column or cookie too short, a split at a delimiter, a copy from a log), and send the whole of it.',
    },
    ja: {
      title: 'トークンが 3 つの部分になっていない',
      found:
        '`{field}` のトークンはドットで区切られた部分が {count} 個ですが、JWT は {wanted} 個です。途中で切れているか、組み立てが誤っています。',
      foundEllipsis:
        '`{field}` のトークンは {length} 文字目の後が `...` で終わっています。省略表示された場所からコピーされたものです。',
      fix: '発行時のトークンと保存されたトークンを比べ（短すぎる列や Cookie、区切り文字での分割、ログからのコピーなど）、全体を送ります。',
    },
  },
  applies: (facts) => facts.refused && sentJwt(facts) !== undefined,
  evaluate(facts, found) {
    const token = sentJwt(facts);
    if (!token || !flawsOf(token).some(({ code }) => code === 'part-count')) return undefined;
    const { text } = token.token;
    const field = token.name;
    const ellipsis = ELLIPSIS.exec(text);
    // Without the header of a JWT it may be a token of another make, unless the server says what it wants.
    const isKnown = token.jwt.header?.exp === undefined || complaintOf(facts.words, 'form') !== undefined;
    const isOther = complainsOfOther(facts.words, 'form', 'signature', 'algorithm');
    const confidence = isKnown && !isOther ? 'certain' : 'likely';
    if (ellipsis) {
      const mark = exhibitOf(token, { start: ellipsis.index, end: text.length });
      return found('foundEllipsis', { field, length: ellipsis.index }, [mark], confidence);
    }
    const { parts, isEncrypted } = token.jwt;
    const dots = parts.slice(1).map(({ range }) => ({ start: range.start - 1, end: range.start }));
    const last = dots.at(-1) ?? { start: text.length, end: text.length };
    const values = { field, count: parts.length, wanted: isEncrypted ? 5 : 3 };
    return found('found', values, [exhibitOf(token, last)], confidence);
  },
});
