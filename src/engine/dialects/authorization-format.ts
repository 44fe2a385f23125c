import { anyOf } from './any-of.ts';

/**
 * The server finds the form of Authorization wrong, not the token in it: express-jwt and @fastify/jwt, Auth0's samples,
 * Simple JWT and Django REST framework, Flask-JWT-Extended, the middleware of Go's frameworks.
 */
export const FORMAT_REFUSED = anyOf(
  /format is authorization: ?bearer|credentials_bad_format|bad_authorization_header|fst_jwt_bad_request/,
  /authori[sz]ation header (?:format )?(?:must|should) (?:be|have|contain|start with|begin with)[^."\n]{0,30}(?:bearer|two (?:space-delimited )?(?:values|parts))/,
  /(?:token|credentials) string should not contain (?:spaces|whitespace)|expected \\?["']?authorization: ?bearer/,
  /(?:invalid|bad|wrong|malformed) (?:authori[sz]ation|auth)(?: header)? format/,
);

/** The server took for the token what has not the parts of a JWT: jsonwebtoken, PyJWT, jjwt, Nimbus, the libraries of Go and PHP, Spring. */
export const PARTS_MISCOUNTED =
  /jwt malformed|bearer token is malformed|(?:not enough|too many|(?:wrong|an invalid|incorrect) number of) segments|exactly 2 period characters|missing dot delimiter/;
