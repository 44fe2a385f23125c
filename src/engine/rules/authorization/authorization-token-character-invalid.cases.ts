import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GOOD = aJwt({ sub: '42', iat: 1_795_168_000, exp: 1_795_170_000 });
const put = (character: string) => `${GOOD.slice(0, 50)}${character}${GOOD.slice(50)}`;
const sent = (Authorization: string) =>
  aCase({
    status: 401,
    request: { Authorization },
    response: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });

export default {
  fires: [
    {
      name: 'a letter of Latin-1',
      of: sent('Bearer 2YotnFZFEjr1zCsicMWpé'),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'the bytes of a full-width letter',
      of: sent('Bearer 2Yotn\u00ef\u00bc\u00a1ZFEjr1zC'),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'a full-width letter',
      of: sent('Bearer 2YotnＡFEjr1zCsicMWpAA'),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'a soft hyphen in a JWT',
      of: sent(`Bearer ${put('\u00ad')}`),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'a space of no width',
      of: sent(`Bearer ${GOOD}\u200b`),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'a control character',
      of: sent('Bearer 2YotnFZFEjr\u007f1zCsicMWpAA'),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'a semicolon after a JWT',
      of: sent(`Bearer ${GOOD};`),
      findings: ['authorization-token-character-invalid'],
    },
    {
      name: 'Basic credentials that end in an asterisk',
      of: aCase({ status: 401, request: { Authorization: 'Basic YWRhOm9wZW4*' }, body: 'Bad credentials' }),
      findings: ['authorization-token-character-invalid', 'challenge-missing'],
    },
    {
      name: 'braces around a token',
      of: sent('Bearer (2YotnFZFEjr1zCsicMWpAA)'),
      findings: ['authorization-token-character-invalid'],
    },
  ],
  silent: [
    { name: 'a token of Laravel Sanctum', of: sent('Bearer 12|Xy7vQp81LmZr0TtYc7WnB4d'), findings: ['token-rejected'] },
    {
      name: 'a colon in an opaque token',
      of: sent('Bearer 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'),
      findings: ['token-rejected'],
    },
    {
      name: 'user and password as they are',
      of: aCase({
        status: 401,
        request: { Authorization: 'Basic ada:open' },
        response: { 'WWW-Authenticate': 'xBasic realm="api"' },
      }),
      findings: ['basic-not-base64'],
    },
    { name: 'quotes', of: sent(`Bearer “${GOOD}”`), findings: ['authorization-token-quoted'] },
  ],
} satisfies RuleCases;
