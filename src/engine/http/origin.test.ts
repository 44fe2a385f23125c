import { describe, expect, it } from 'vitest';
import { compareOrigin } from './origin.ts';

describe('compareOrigin', () => {
  it.each([
    ['https://www.shop.test', 'https://www.shop.test', 'same'],
    ['null', 'null', 'same'],
    ['https://www.shop.test', '*', 'wildcard'],
    ['https://www.shop.test', 'https://www.shop.test/', 'slash'],
    ['https://www.shop.test', 'https://www.shop.test/app', 'path'],
    ['https://www.shop.test', 'http://www.shop.test', 'scheme'],
    ['https://www.shop.test', 'https://shop.test', 'www'],
    ['https://shop.test', 'https://www.shop.test', 'www'],
    ['https://www.shop.test', 'https://WWW.shop.test', 'case'],
    ['https://www.shop.test', 'HTTPS://www.shop.test', 'case'],
    ['https://www.shop.test', 'https://www.shop.test:443', 'port'],
    ['http://localhost:3000', 'http://localhost:5173', 'port'],
    ['http://localhost:3000', 'http://localhost', 'port'],
    ['http://localhost:3000', 'http://127.0.0.1:3000', 'loopback'],
    ['http://127.0.0.1:3000', 'http://localhost:3000', 'loopback'],
    ['https://www.shop.test', 'https://admin.shop.test', 'host'],
    ['https://www.shop.test', 'http://other.example:8080/', 'host'],
    ['https://www.shop.test', 'null', 'null'],
    ['null', 'https://www.shop.test', 'null'],
    ['https://www.shop.test', 'https://www.shop.test, https://www.shop.test', 'multiple'],
    ['https://www.shop.test', 'https://a.test https://b.test', 'multiple'],
    ['https://www.shop.test', 'https://*.shop.test', 'invalid'],
    ['https://www.shop.test', 'www.shop.test', 'invalid'],
    ['https://www.shop.test', 'true', 'invalid'],
    ['https://www.shop.test', '', 'invalid'],
    ['https://www.shop.test', 'https://', 'invalid'],
  ])('%s against %j: %s', (asked, written, relation) => {
    expect(compareOrigin(asked, written)).toBe(relation);
  });
});
