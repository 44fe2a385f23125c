import { createHmac } from 'node:crypto';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Seconds since the epoch, as JWTs count them. */
export const now = (): number => Math.floor(Date.now() / 1000);

/** What the lab's own issuer signs with, and a server that trusts it knows. */
export const SECRET = 'the lab';

/** A JWT with a real signature (HS256), by the lab's own issuer. */
export function signJwt(claims: object): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'https://id.example', sub: '42', ...claims })}`;
  return `${content}.${createHmac('sha256', SECRET).update(content).digest('base64url')}`;
}

/** One that expired an hour ago. */
export const expiredJwt = (claims: object = {}): string => signJwt({ iat: now() - 7200, exp: now() - 3600, ...claims });

/** One that lives for another hour. */
export const freshJwt = (claims: object = {}): string => signJwt({ iat: now(), exp: now() + 3600, ...claims });

/** A JWT that looks signed with RS256, by a key with what the header says of it; nobody here has its public half. */
export function rs256(header: object): string {
  const content = `${encode({ alg: 'RS256', typ: 'JWT', ...header })}.${encode({ iss: 'https://id.example', sub: '42', iat: now(), exp: now() + 3600 })}`;
  return `${content}.${createHmac('sha512', 'the lab').update(content).digest('base64url').repeat(4).slice(0, 342)}`;
}
