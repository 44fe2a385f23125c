import { expect, it } from 'vitest';
import { complaintOf } from '../dialects/token-complaints.ts';
import { expectedIn } from './token-expectation.ts';

const expected = (text: string) => {
  const source = { text, mime: 'text/plain', truncated: false };
  const said = complaintOf([{ text: text.toLowerCase(), source }], 'audience');
  return said && expectedIn(said);
};

it.each([
  ['jwt audience invalid. expected: https://orders.example', ['https://orders.example']],
  ['{"message":"jwt audience invalid. expected: orders"}', ['orders']],
  [
    'jwt audience invalid. expected: https://a.example or https://b.example',
    ['https://a.example', 'https://b.example'],
  ],
  ['Firebase ID token has incorrect "aud" (audience) claim. Expected "shop-1" but got "other".', ['shop-1']],
  ['Invalid audience', []],
  ['unexpected "aud" claim value', []],
  ['missing required "aud" claim', []],
  ['Invalid audience: it was not what we expected here', []],
])('%s', (text, values) => expect(expected(text)).toEqual(values));
