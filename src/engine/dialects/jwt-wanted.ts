import { anyOf } from './any-of.ts';

/** The server names JWTs where it refuses a token, so that it reads tokens as such. */
export const JWT_WANTED = anyOf(
  /(?:invalid|bad|malformed|broken|corrupt|not an?)[ _](?:json web token|jwt|jws)\b|(?:jwt|json web token) (?:is |was )?(?:invalid|not valid|rejected|unreadable)|jwt[ _](?:verification|validation|decode|decoding|parse|parsing|error|invalid)/,
  /jsonwebtokenerror|jwtexception|jwtdecodeerror|invalidjwt|jwserror|could not (?:verify|decode) jwt|json web token error/,
);
