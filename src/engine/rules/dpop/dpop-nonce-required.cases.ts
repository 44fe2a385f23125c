import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';
import { aProof, JKT } from '../a-proof.ts';

const TOKEN = aJwt({ sub: '42', iat: 1_795_168_700, exp: 1_795_170_000, cnf: { jkt: JKT } });
const WITHOUT = { Authorization: `DPoP ${TOKEN}`, DPoP: aProof(TOKEN) };
const WITH = { Authorization: `DPoP ${TOKEN}`, DPoP: aProof(TOKEN, { nonce: 'eyJ7S_zG.eyJH0-Z.HX4w-7v' }) };
const CHALLENGE = {
  'WWW-Authenticate': 'DPoP error="use_dpop_nonce", error_description="Resource server requires nonce in DPoP proof"',
};
const NONCE = { 'DPoP-Nonce': 'eyJ7S_zG.eyJbYu3.xS0UTsI' };
const ORIGIN = { Origin: 'https://www.shop.test' };
const ALLOW = { 'Access-Control-Allow-Origin': 'https://www.shop.test' };
const TOKEN_ENDPOINT = 'https://id.shop.test/oauth2/token';

export default {
  fires: [
    {
      name: 'the first request to an API that wants a nonce',
      of: aCase({ status: 401, request: WITHOUT, response: { ...CHALLENGE, ...NONCE } }),
      findings: ['dpop-nonce-required'],
    },
    {
      name: 'an old nonce',
      of: aCase({ status: 401, request: WITH, response: { ...CHALLENGE, ...NONCE } }),
      findings: ['dpop-nonce-required'],
    },
    {
      name: 'a nonce that the page may not read',
      of: aCase({ status: 401, request: { ...WITHOUT, ...ORIGIN }, response: { ...CHALLENGE, ...NONCE, ...ALLOW } }),
      findings: ['dpop-nonce-required', 'cors-challenge-unexposed'],
    },
    {
      name: 'a token endpoint that says so in its body',
      of: aCase({
        method: 'POST',
        url: TOKEN_ENDPOINT,
        status: 400,
        request: {
          'Content-Type': 'application/x-www-form-urlencoded',
          DPoP: aProof(TOKEN, { htm: 'POST', htu: TOKEN_ENDPOINT, ath: undefined }),
        },
        response: NONCE,
        body: '{"error":"use_dpop_nonce","error_description":"Authorization server requires nonce in DPoP proof"}',
      }),
      findings: ['dpop-nonce-required'],
    },
    {
      name: 'a token endpoint whose body nobody saw, which hands out a nonce',
      of: aCase({
        method: 'POST',
        url: TOKEN_ENDPOINT,
        status: 400,
        request: {
          'Content-Type': 'application/x-www-form-urlencoded',
          DPoP: aProof(TOKEN, { htm: 'POST', htu: TOKEN_ENDPOINT, ath: undefined }),
        },
        response: NONCE,
      }),
      findings: ['dpop-nonce-required'],
    },
  ],
  silent: [
    {
      name: 'a nonce handed out beside another complaint',
      of: aCase({
        status: 401,
        request: WITHOUT,
        response: { 'WWW-Authenticate': 'DPoP error="invalid_token", error_description="Token revoked"', ...NONCE },
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'a nonce handed out to a proof that has one',
      of: aCase({
        status: 401,
        request: WITH,
        response: { 'WWW-Authenticate': 'DPoP error="invalid_token"', ...NONCE },
      }),
      findings: ['token-rejected'],
    },
  ],
} satisfies RuleCases;
