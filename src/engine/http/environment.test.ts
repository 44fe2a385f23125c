import { expect, it } from 'vitest';
import { environmentOfHost, environmentOfUrl, isPrivateHost } from './environment.ts';

it.each([
  ['localhost', 'local'],
  ['127.0.0.1', 'local'],
  ['[::1]', 'local'],
  ['10.1.2.3', undefined],
  ['keycloak', undefined],
  ['id-staging.shop.example', 'test'],
  ['api.uat.shop.example', 'test'],
  ['prod.shop.example', 'production'],
  ['id.shop.test', undefined],
  ['shop.dev', undefined],
  ['id.shop.example', undefined],
  ['dev-a1b2c3d4.us.auth0.com', undefined],
  ['latest.shop.example', undefined],
])('%s: %s', (host, environment) => expect(environmentOfHost(host)).toBe(environment));

it.each([
  ['https://id.example/realms/shop-dev', 'test'],
  ['https://id.example/realms/shop', undefined],
  ['http://localhost:8080', 'local'],
  ['orders', undefined],
  ['https://[', undefined],
])('%s: %s', (url, environment) => expect(environmentOfUrl(url)).toBe(environment));

it.each([
  'localhost',
  '10.1.2.3',
  '192.168.1.20',
  '172.20.0.4',
  'keycloak',
  'keycloak.shop.svc.cluster.local',
  'nas.lan',
])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));

it.each(['id.example', '11.1.2.3', '172.15.0.4', 'api.shop.test'])('%s is not private', (host) =>
  expect(isPrivateHost(host)).toBe(false),
);
