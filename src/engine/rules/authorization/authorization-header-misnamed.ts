import type { Header } from '../../case.ts';
import { CREDENTIALS_WANTED, HEADER_WANTED } from '../../dialects/credentials-wanted.ts';
import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { TOKEN_REFUSED } from '../../dialects/token-refused.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { placeholderIn } from '../../http/placeholder.ts';
import { isKnownScheme } from '../../http/schemes.ts';
import { isMisspelt } from '../../http/spelling.ts';
import { findWords } from '../../http/words.ts';
import { defineRule } from '../../rule.ts';

const plain = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');

/** Names that are nothing but Authorization by another word. */
const MEANT =
  /^(?:auth|authenti(?:fi)?cation|authenticate|authorize|authorise|authori[sz]ed|bearer|(?:http)?authori[sz]ation(?:header|bearer)?|wwwauthenticate)$/;

/** Names that some APIs want and others do not know. */
const CUSTOM =
  /^(?:x(?:auth|authori[sz]ation|authentication|bearer|token|jwt)|token|jwt|x?(?:access|auth|authentication|authori[sz]ation|bearer|id|user)token|authheader)$/;

type Kind = 'meant' | 'custom';

function kindOf({ name, value }: Header): Kind | undefined {
  const word = plain(name);
  if (value.trim() === '' || placeholderIn(value) || word === 'authorization') return undefined;
  if (MEANT.test(word) || isMisspelt(word, 'authorization')) return 'meant';
  return CUSTOM.test(word) ? 'custom' : undefined;
}

const namesScheme = ({ value }: Header) => isKnownScheme(/^\s*(\S+)\s+\S/.exec(value)?.[1] ?? '');

/** Where the server asks for Authorization, as if nothing had come. */
function wantedIn({ words, challenges, response }: Facts, isPlain: boolean): Evidence | undefined {
  const said = findWords(words, isPlain ? CREDENTIALS_WANTED : HEADER_WANTED);
  if (said || response?.status !== 401) return said;
  const asked = challenges.find(({ scheme }) => isKnownScheme(scheme.text));
  return asked && inHeader('response', asked.field, asked.scheme.range);
}

export default defineRule({
  id: 'authorization-header-misnamed',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  wants: ['body'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2'],
  beats: [
    'authorization-missing',
    'authorization-in-query',
    'session-cookie-absent',
    'session-rejected',
    'token-rejected',
  ],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'credentials in another header',
      found: 'The request carries its credentials in `{name}`, and `{host}` looks for them in `Authorization`.',
      foundMisspelt:
        'The request has no `Authorization`, and its credentials stand in `{name}`, a header that no server reads.',
      fix: 'Send them as `Authorization: Bearer <token>` instead of `{name}`.',
    },
    ja: {
      title: '資格情報が別のヘッダーにある',
      found: 'リクエストの資格情報は `{name}` にありますが、`{host}` が見るのは `Authorization` です。',
      foundMisspelt:
        'リクエストに `Authorization` がなく、資格情報はサーバーが読まない `{name}` というヘッダーに入っています。',
      fix: '`{name}` ではなく `Authorization: Bearer <トークン>` として送ります。',
    },
  },
  applies: ({ refused, authorization }) => refused && !authorization?.value.text.trim(),
  evaluate(facts, found) {
    const { request, response, words, url } = facts;
    const field = request.headers.find((each) => kindOf(each) === 'meant') ?? request.headers.find(kindOf);
    // A server that speaks of this header or of what is in it has read it.
    if (!field || saysTokenWasRead(words) || findWords(words, TOKEN_REFUSED)) return undefined;
    const name = field.name.toLowerCase();
    if (name.includes('-') && words.some(({ text }) => text.includes(name))) return undefined;
    const isMeant = kindOf(field) === 'meant';
    const wanted = wantedIn(facts, isMeant || namesScheme(field));
    const written = inHeader('request', field, { start: 0, end: field.value.length });
    const absent = { kind: 'header-absent', of: 'request', name: 'Authorization' } as const;
    const values = { name: field.name, host: url.host };
    if (wanted) return found('found', values, [written, absent, wanted], 'likely');
    if (response.status !== 401) return undefined;
    if (isMeant) return found('foundMisspelt', values, [written, absent], 'likely');
    return namesScheme(field) ? found('found', values, [written, absent], 'possible') : undefined;
  },
});
