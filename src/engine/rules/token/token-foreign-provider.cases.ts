import { aCase, type RuleCases } from '../a-case.ts';
import { aJwt } from '../a-jwt.ts';

const GITHUB = { Authorization: 'Bearer ghp_16C7e42F292c6912E7710c838347Ae178B4a' };
const INVALID = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
const OWN = {
  Authorization: `Bearer ${aJwt({ iss: 'https://accounts.google.com', iat: 1_795_168_000, exp: 1_795_170_000 })}`,
};

export default {
  fires: [
    {
      name: 'GitHub’s at a shop',
      of: aCase({ status: 401, request: GITHUB, response: INVALID }),
      findings: ['token-foreign-provider'],
    },
    {
      name: 'a server that wants a JWT',
      of: aCase({ status: 403, request: GITHUB, body: '{"message":"jwt malformed"}' }),
      findings: ['token-foreign-provider'],
    },
    {
      name: 'Stripe’s at OpenAI, without a word',
      of: aCase({
        status: 401,
        url: 'https://api.openai.com/v1/models',
        request: { Authorization: 'Bearer sk_live_4eC39HqLyjWDarjtT1zdp7dc' },
        response: { 'WWW-Authenticate': 'Bearer' },
      }),
      findings: ['token-foreign-provider'],
    },
    {
      name: 'Google’s JWT at Microsoft Graph',
      of: aCase({ status: 401, url: 'https://graph.microsoft.com/v1.0/me', request: OWN, response: INVALID }),
      findings: ['token-foreign-provider'],
    },
    {
      name: 'without a word, at a server that nobody knows',
      of: aCase({ status: 403, request: GITHUB, body: 'Forbidden' }),
      findings: ['token-foreign-provider'],
    },
  ],
  silent: [
    {
      name: 'GitHub’s at GitHub',
      of: aCase({ status: 401, url: 'https://api.github.com/user', request: GITHUB, response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'GitLab’s, which may run anywhere',
      of: aCase({
        status: 401,
        request: { Authorization: 'Bearer glpat-0123456789abcdefghij' },
        response: INVALID,
      }),
      findings: ['token-rejected'],
    },
    {
      name: 'an API that trusts Google',
      of: aCase({ status: 401, request: OWN, response: INVALID }),
      findings: ['token-rejected'],
    },
    {
      name: 'a gateway before the vendor’s API, which wants the key in another place',
      of: aCase({
        status: 401,
        request: { 'X-API-Key': 'sk-proj-abcdEFGH1234ijklMNOP' },
        body: '{"error":{"message":"You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)"}}',
      }),
      findings: ['apikey-misplaced', 'challenge-missing'],
    },
    {
      name: 'the server knows the key and its quota',
      of: aCase({
        status: 403,
        request: { 'X-API-Key': 'sk-proj-abcdEFGH1234ijklMNOP' },
        body: '{"error":{"message":"You exceeded your current quota, please check your plan","type":"insufficient_quota"}}',
      }),
      findings: ['apikey-quota-exceeded'],
    },
    {
      name: 'the server knows the token and misses a scope',
      of: aCase({
        status: 403,
        request: GITHUB,
        response: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="repo"' },
      }),
      findings: ['token-scope-insufficient'],
    },
  ],
} satisfies RuleCases;
