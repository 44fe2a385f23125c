import { expect, it } from 'vitest';
import type { Response } from '../case.ts';
import { ownPageIn } from './front-server.ts';

const answer = (text: string, server?: string): Response => ({
  status: 403,
  statusText: '',
  headers: server === undefined ? [] : [{ name: 'Server', value: server }],
  receivedAt: 0,
  body: { text, mime: 'text/html', truncated: false },
});

const NGINX = '<html>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n';
const SIGNED_APACHE =
  '<h1>Forbidden</h1>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at www.shop.test Port 80</address>';
const APACHE = "<h1>Forbidden</h1>\n<p>You don't have permission to access this resource.</p>";

it.each([
  ['nginx', answer(NGINX, 'nginx/1.22.1'), 'nginx/1.22.1'],
  ['nginx behind a CDN', answer(NGINX, 'cloudflare'), 'nginx/1.22.1'],
  ['nginx that keeps its version', answer(NGINX.replace('/1.22.1', '')), 'nginx'],
  ['Apache', answer(SIGNED_APACHE, 'Apache/2.4.62 (Debian)'), 'Apache/2.4.62'],
  ['Apache that does not sign', answer(APACHE, 'Apache'), 'Apache'],
])('knows the page of %s', (_, response, server) => {
  expect(ownPageIn(response)?.server).toBe(server);
});

it.each([
  ['an application that names nginx', answer('<p>Running on nginx/1.22.1</p>', 'nginx/1.22.1')],
  ['an application behind nginx', answer('{"error":"forbidden"}', 'nginx/1.22.1')],
  ['nothing', answer('', 'nginx/1.22.1')],
])('does not take it for the page of %s', (_, response) => {
  expect(ownPageIn(response)).toBeUndefined();
});
