import { expect, it } from 'vitest';
import { foreignTokenOf } from './token-vendors.ts';

const GITHUB = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';

it.each([
  [GITHUB, undefined, 'api.github.com', undefined],
  [GITHUB, undefined, 'shop.ghe.com', undefined],
  [GITHUB, undefined, 'api.shop.example', { vendor: 'GitHub' }],
  [GITHUB, undefined, 'slack.com', { vendor: 'GitHub', called: 'Slack' }],
  ['glpat-0123456789abcdefghij', undefined, 'git.shop.example', undefined],
  ['glpat-0123456789abcdefghij', undefined, 'api.github.com', { vendor: 'GitLab', called: 'GitHub' }],
  ['ya29.a0AfH6SMBx', undefined, 'www.googleapis.com', undefined],
  ['eyJ', 'https://accounts.google.com', 'api.shop.example', undefined],
  ['eyJ', 'https://accounts.google.com', 'shop-abc.a.run.app', undefined],
  ['eyJ', 'https://accounts.google.com', 'graph.microsoft.com', { vendor: 'Google', called: 'Microsoft' }],
  ['eyJ', 'https://sts.windows.net/t/', 'graph.microsoft.com', undefined],
  ['eyJ', 'https://accounts.google.com', 'shop.azurewebsites.net', undefined],
])('%s of %s at %s', (token, issuer, host, foreign) => expect(foreignTokenOf(token, issuer, host)).toEqual(foreign));
