import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { allowPage } from './allow-page.ts';
import { sendDpopClient } from './dpop-client.ts';
import type { LabRequest, LabTools } from './story.ts';

interface Proof {
  readonly jwk: JsonWebKey;
  readonly claims: Readonly<Record<string, unknown>>;
}

type Refusal = readonly [error: string, description: string];

const INVALID = 'invalid_dpop_proof';
const NONCE = 'eyJ7S_zG.eyJH0-Z.HX4w-7v';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** RFC 7638. */
const thumbprint = ({ crv, kty, x, y }: JsonWebKey) => sha256(JSON.stringify({ crv, kty, x, y }));

/** The proof of a request, or why there is none (RFC 9449 §4.3). */
function proofOf({ headers, method, origin, path }: LabRequest, lab: LabTools): Proof | Refusal {
  const [header = '', payload = '', signature = ''] = String(headers.dpop ?? '').split('.');
  if (signature === '') return [INVALID, 'DPoP proof is missing'];
  const { jwk, typ } = decode(header);
  if (typ !== 'dpop+jwt') return [INVALID, 'DPoP proof has an unexpected type'];
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url')))
    return [INVALID, 'DPoP proof signature is invalid'];
  const claims = decode(payload);
  if (claims.htm !== method) return [INVALID, 'DPoP proof HTTP method mismatch'];
  if (claims.htu !== lab.url(origin, path)) return [INVALID, 'DPoP proof HTTP URI mismatch'];
  if (Math.abs(Date.now() / 1000 - claims.iat) > 60) return [INVALID, 'DPoP proof was not issued recently enough'];
  return { jwk, claims };
}

function refusalOf(request: LabRequest, lab: LabTools, wantsNonce: boolean): Refusal | undefined {
  const [, scheme = '', token = ''] = /^(\S+) (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (scheme.toLowerCase() !== 'dpop')
    return ['invalid_token', 'The access token must be presented with the DPoP scheme'];
  const proof = proofOf(request, lab);
  if ('length' in proof) return proof;
  if (wantsNonce && proof.claims.nonce !== NONCE)
    return ['use_dpop_nonce', 'Resource server requires nonce in DPoP proof'];
  if (proof.claims.ath !== sha256(token)) return [INVALID, 'DPoP proof access token hash mismatch'];
  const isBound = decode(token.split('.')[1] ?? '').cnf?.jkt === thumbprint(proof.jwk);
  return isBound ? undefined : ['invalid_token', 'Invalid DPoP key binding'];
}

/** A token that lasts an hour and is bound to the key of the proof. */
function issue(request: LabRequest, lab: LabTools): object {
  const proof = proofOf(request, lab);
  if ('length' in proof) return { error: proof[0], error_description: proof[1] };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: lab.origin(request.origin),
    sub: 'ada',
    iat: now,
    exp: now + 3600,
    cnf: { jkt: thumbprint(proof.jwk) },
  };
  const token = `${encode({ alg: 'ES256', typ: 'at+jwt' })}.${encode(claims)}.c2lnbmF0dXJlLW9mLXRoZS1sYWI`;
  return { access_token: token, token_type: 'DPoP', expires_in: 3600 };
}

/** An API that accepts only DPoP (RFC 9449), the token endpoint beside it, and the page's own module. */
export function serveDpop(
  request: LabRequest,
  response: ServerResponse,
  lab: LabTools,
  { wantsNonce, exposed }: { readonly wantsNonce: boolean; readonly exposed: string },
): void {
  if (request.path === '/dpop.js') {
    sendDpopClient(response);
    return;
  }
  if (allowPage(request, response)) return;
  response.setHeader('access-control-expose-headers', exposed);
  response.setHeader('content-type', 'application/json');
  if (request.path === '/token') {
    response.end(JSON.stringify(issue(request, lab)));
    return;
  }
  const refusal = refusalOf(request, lab, wantsNonce);
  if (!refusal) {
    response.end('{"name":"Ada"}');
    return;
  }
  const [error, description] = refusal;
  response.writeHead(401, {
    'www-authenticate': `DPoP error="${error}", error_description="${description}", algs="ES256"`,
    ...(wantsNonce && { 'dpop-nonce': NONCE }),
  });
  response.end();
}
