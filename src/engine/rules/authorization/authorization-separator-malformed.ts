import { saysTokenWasRead } from '../../dialects/token-read.ts';
import { inHeader } from '../../exhibits/header-exhibit.ts';
import { isDenial } from '../../facts/authorization-fault.ts';
import { codePointIn } from '../../http/character.ts';
import { schemeName } from '../../http/schemes.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'authorization-separator-malformed',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9110#section-11.4', 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1'],
  beats: ['session-rejected', 'token-undecodable', 'token-opaque-where-jwt-expected'],
  remedy: 'send-authorization',
  texts: {
    en: {
      title: 'scheme and token not parted by one space',
      found:
        '`Authorization` begins with `{written}`; between `{scheme}` and the token belongs one space and nothing else.',
      foundGlued: '`Authorization` has no space between `{scheme}` and the token, so the server finds neither.',
      foundSpaces:
        '`Authorization` has {count} spaces between `{scheme}` and the token; a server that splits at one space finds an empty token.',
      foundCharacter:
        '`Authorization` has {character} between `{scheme}` and the token instead of a space, so the server finds neither.',
      fix: 'Write `{scheme}`, one space, then the token.',
    },
    ja: {
      title: 'スキームとトークンの区切りが不正',
      found:
        '`Authorization` の値が `{written}` で始まっています。`{scheme}` とトークンの間に入れるのは半角スペース 1 つだけです。',
      foundGlued: '`Authorization` の `{scheme}` とトークンの間にスペースがなく、サーバーはどちらも読み取れません。',
      foundSpaces:
        '`Authorization` の `{scheme}` とトークンの間にスペースが {count} 個あります。スペース 1 つで分割するサーバーは、トークンを空と読みます。',
      foundCharacter:
        '`Authorization` の `{scheme}` とトークンの間にあるのが半角スペースではなく {character} のため、サーバーはどちらも読み取れません。',
      fix: '`{scheme}`、半角スペース 1 つ、トークンの順に書きます。',
    },
  },
  applies: (facts) => isDenial(facts) && facts.authorization?.value.scheme !== undefined,
  evaluate({ authorization, words }, found) {
    const problem = authorization?.problems.find(({ code }) => code === 'separator-malformed');
    const { field, value } = authorization ?? {};
    if (!problem || !field || !value?.scheme || saysTokenWasRead(words)) return undefined;
    // A space that was encoded for a URL or a form, or a mark in its place.
    const encoded = value.separator.text === '' && /^(?:%20|\+|[-_.|/]+(?=eyJ))/.exec(value.credentials.text)?.[0];
    const text = encoded || value.separator.text;
    const scheme = schemeName(value.scheme.text);
    // What stands on either side shows where a space is missing.
    const range = text === '' ? value.scheme.range : problem.range;
    const evidence = [inHeader('request', field, range)] as const;
    if (text === '') return found('foundGlued', { scheme }, evidence, 'certain');
    // RFC 9110 allows several spaces, and many servers do not.
    if (/^ +$/.test(text)) return found('foundSpaces', { scheme, count: text.length }, evidence, 'likely');
    const blank = encoded ? undefined : /[^ :=,;]/.exec(text)?.[0];
    if (blank !== undefined)
      return found('foundCharacter', { scheme, character: codePointIn(blank) }, evidence, 'certain');
    const written = `${value.scheme.text}${text.trimEnd()}`;
    return found('found', { scheme, written }, evidence, 'certain');
  },
});
