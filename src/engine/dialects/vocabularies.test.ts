import { describe, expect, it } from 'vitest';
import { diagnose } from '../diagnose.ts';
import { aCase, NOW } from '../rules/a-case.ts';
import { aJwt } from '../rules/a-jwt.ts';

const seconds = NOW / 1000;
const claims = { iss: 'https://id.shop.test/', sub: '42', aud: 'shop', iat: seconds - 600, exp: seconds + 3600 };
const hmac = { alg: 'HS256', typ: 'JWT' };
const jwt = aJwt(claims, hmac);
const opaque = '9944b09199c62bcf9418ad846dd0e4bbdfc6ee4b';

/** The Authorization field that was sent. */
const SENT = {
  none: undefined,
  good: `Bearer ${jwt}`,
  kid: `Bearer ${aJwt(claims, { alg: 'RS256', typ: 'JWT', kid: 'k1' })}`,
  expired: `Bearer ${aJwt({ ...claims, iat: seconds - 4200, exp: seconds - 600 }, hmac)}`,
  early: `Bearer ${aJwt({ ...claims, nbf: seconds + 600 }, hmac)}`,
  refresh: `Bearer ${aJwt({ ...claims, type: 'refresh' }, hmac)}`,
  two: `Bearer ${jwt.split('.').slice(0, 2).join('.')}`,
  opaque: `Bearer ${opaque}`,
  Token: `Token ${jwt}`,
  TokenOp: `Token ${opaque}`,
  JWT: `JWT ${jwt}`,
  raw: jwt,
  basic: 'Basic YWRhOnMzY3IzdA==',
  bare: 'Bearer',
  three: `Bearer ${jwt} x`,
} as const;

/** What was sent, status, header fields and body of the answer, and the rule that must be named first. */
type Answer = readonly [keyof typeof SENT, number, Readonly<Record<string, string>>, string, string];

interface Vocabulary {
  readonly software: string;
  readonly source: string;
  readonly answers: readonly Answer[];
}

// biome-ignore format: one answer a line
const VOCABULARIES: readonly Vocabulary[] = [
  {
    software: 'FastAPI',
    source: 'https://github.com/fastapi/fastapi/blob/master/fastapi/security/http.py',
    answers: [
      ['none', 403, {}, '{"detail":"Not authenticated"}', 'authorization-missing'],
      ['Token', 403, {}, '{"detail":"Invalid authentication credentials"}', 'authorization-scheme-unknown'],
      ['basic', 403, {}, '{"detail":"Invalid authentication credentials"}', 'authorization-scheme-mismatch'],
      ['good', 401, { 'WWW-Authenticate': 'Basic' }, '{"detail":"Not authenticated"}', 'authorization-scheme-mismatch'],
      ['Token', 401, { 'WWW-Authenticate': 'Bearer' }, '{"detail":"Not authenticated"}', 'authorization-scheme-unknown'],
      ['none', 401, { 'WWW-Authenticate': 'Bearer' }, '{"detail":"Not authenticated"}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer' }, '{"detail":"Could not validate credentials"}', 'token-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer' }, '{"detail":"Invalid authentication credentials"}', 'token-rejected'],
      ['good', 403, {}, '{"detail":"Invalid authentication credentials"}', 'token-rejected'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic' }, '{"detail":"Incorrect email or password"}', 'basic-credentials-rejected'],
    ],
  },
  {
    software: 'Django REST framework',
    source: 'https://github.com/encode/django-rest-framework/blob/main/rest_framework/authentication.py',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Token' }, '{"detail":"Authentication credentials were not provided."}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Token' }, '{"detail":"Authentication credentials were not provided."}', 'authorization-scheme-mismatch'],
      ['TokenOp', 401, { 'WWW-Authenticate': 'Token' }, '{"detail":"Invalid token."}', 'token-rejected'],
      ['Token', 401, { 'WWW-Authenticate': 'Token' }, '{"detail":"Invalid token."}', 'token-rejected'],
      ['TokenOp', 401, { 'WWW-Authenticate': 'Token' }, '{"detail":"User inactive or deleted."}', 'unexplained'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="api"' }, '{"detail":"Invalid username/password."}', 'basic-credentials-rejected'],
      ['TokenOp', 403, {}, '{"detail":"You do not have permission to perform this action."}', 'unexplained'],
    ],
  },
  {
    software: 'Simple JWT',
    source: 'https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/authentication.py',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Authentication credentials were not provided."}', 'authorization-missing'],
      ['JWT', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Authentication credentials were not provided."}', 'authorization-scheme-unknown'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}', 'token-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is expired"}]}', 'token-expired'],
      ['refresh', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token has wrong type"}]}', 'token-refresh-token-used'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"User not found","code":"user_not_found"}', 'unexplained'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Token contained no recognizable user identification","code":"token_not_valid"}', 'token-rejected'],
      ['three', 401, { 'WWW-Authenticate': 'Bearer realm="api"' }, '{"detail":"Authorization header must contain two space-delimited values","code":"bad_authorization_header"}', 'authorization-token-whitespace'],
    ],
  },
  {
    software: 'Flask-JWT-Extended',
    source: 'https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/jwt_manager.py',
    answers: [
      ['none', 401, {}, '{"msg":"Missing Authorization Header"}', 'authorization-missing'],
      ['Token', 401, {}, '{"msg":"Missing \'Bearer\' type in \'Authorization\' header. Expected \'Authorization: Bearer <JWT>\'"}', 'authorization-scheme-unknown'],
      ['good', 401, {}, '{"msg":"Token has been revoked"}', 'token-rejected'],
      ['expired', 401, {}, '{"msg":"Token has expired"}', 'token-expired'],
      ['two', 422, {}, '{"msg":"Not enough segments"}', 'token-segment-count'],
      ['good', 422, {}, '{"msg":"Signature verification failed"}', 'token-signature-rejected'],
      ['refresh', 422, {}, '{"msg":"Only non-refresh tokens are allowed"}', 'token-refresh-token-used'],
      ['good', 422, {}, '{"msg":"Invalid audience"}', 'token-audience-mismatch'],
      ['good', 422, {}, '{"msg":"Subject must be a string"}', 'token-rejected'],
      ['good', 422, {}, '{"msg":"The specified alg value is not allowed"}', 'token-signature-rejected'],
      ['three', 422, {}, '{"msg":"Bad Authorization header. Expected \'Authorization: Bearer <JWT>\'"}', 'authorization-token-whitespace'],
      ['Token', 422, {}, '{"msg":"Bad Authorization header. Expected value \'Bearer <JWT>\'"}', 'authorization-scheme-unknown'],
      ['refresh', 422, {}, '{"msg":"Only access tokens can access this endpoint"}', 'token-refresh-token-used'],
    ],
  },
  {
    software: 'Flask-HTTPAuth',
    source: 'https://github.com/miguelgrinberg/Flask-HTTPAuth/blob/main/src/flask_httpauth.py',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="Authentication Required"' }, 'Unauthorized Access', 'authorization-not-received'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="Authentication Required"' }, 'Unauthorized Access', 'basic-credentials-rejected'],
    ],
  },
  {
    software: 'express-jwt',
    source: 'https://github.com/auth0/express-jwt/blob/master/src/index.ts',
    answers: [
      ['none', 401, {}, 'UnauthorizedError: No authorization token was found', 'authorization-missing'],
      ['Token', 401, {}, 'UnauthorizedError: Format is Authorization: Bearer [token]', 'authorization-scheme-unknown'],
      ['good', 401, {}, 'UnauthorizedError: invalid signature', 'token-signature-rejected'],
      ['opaque', 401, {}, 'UnauthorizedError: jwt malformed', 'token-opaque-where-jwt-expected'],
      ['good', 401, {}, 'UnauthorizedError: jwt audience invalid. expected: https://api.shop.test', 'token-audience-mismatch'],
      ['good', 401, {}, 'UnauthorizedError: jwt issuer invalid. expected: https://id.other.test/', 'token-issuer-mismatch'],
      ['good', 401, {}, 'UnauthorizedError: The token has been revoked.', 'token-rejected'],
      ['good', 401, {}, 'UnauthorizedError: jwt subject invalid. expected: 43', 'token-rejected'],
    ],
  },
  {
    software: 'express-oauth2-jwt-bearer',
    source: 'https://github.com/auth0/node-oauth2-jwt-bearer/blob/main/packages/oauth2-bearer/src/errors.ts',
    answers: [
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="unexpected \\"aud\\" claim value"' }, '', 'token-audience-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="signature verification failed"' }, '', 'token-signature-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="no applicable key found in the JSON Web Key Set"' }, '', 'token-signature-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Invalid Compact JWS"' }, '', 'token-opaque-where-jwt-expected'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer error="insufficient_scope", error_description="Insufficient Scope", scope="read:orders"' }, '', 'token-scope-insufficient'],
    ],
  },
  {
    software: '@fastify/jwt',
    source: 'https://github.com/fastify/fastify-jwt/blob/main/jwt.js',
    answers: [
      ['none', 401, {}, '{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","error":"Unauthorized","message":"No Authorization was found in request.headers"}', 'authorization-missing'],
      ['Token', 400, {}, '{"statusCode":400,"code":"FST_JWT_BAD_REQUEST","error":"Bad Request","message":"Format is Authorization: Bearer [token]"}', 'authorization-scheme-unknown'],
      ['Token', 401, {}, '{"statusCode":401,"code":"FST_JWT_NO_AUTHORIZATION_IN_HEADER","error":"Unauthorized","message":"No Authorization was found in request.headers"}', 'authorization-scheme-unknown'],
      ['expired', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_EXPIRED","error":"Unauthorized","message":"Authorization token expired"}', 'token-expired'],
      ['good', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The token signature is invalid."}', 'token-signature-rejected'],
      ['opaque', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The token is malformed."}', 'token-opaque-where-jwt-expected'],
      ['good', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED","error":"Unauthorized","message":"Untrusted authorization token"}', 'token-rejected'],
      ['good', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The aud claim value is not allowed."}', 'token-audience-mismatch'],
      ['good', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The iss claim value is not allowed."}', 'token-issuer-mismatch'],
      ['good', 401, {}, '{"statusCode":401,"code":"FST_JWT_AUTHORIZATION_TOKEN_INVALID","error":"Unauthorized","message":"Authorization token is invalid: The sub claim value is not allowed."}', 'token-rejected'],
    ],
  },
  {
    software: '@fastify/bearer-auth',
    source: 'https://github.com/fastify/fastify-bearer-auth/blob/main/lib/verify-bearer-auth-factory.js',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="x", error="invalid_token"' }, '{"error":"missing authorization header"}', 'authorization-missing'],
      ['opaque', 401, {}, '{"error":"invalid authorization header"}', 'token-rejected'],
    ],
  },
  {
    software: 'koa-jwt',
    source: 'https://github.com/koajs/jwt/blob/master/lib/index.js',
    answers: [
      ['none', 401, {}, 'Authentication Error', 'authorization-missing'],
      ['none', 401, {}, 'Token not found', 'authorization-missing'],
      ['good', 401, {}, 'Authentication Error', 'unexplained'],
      ['three', 401, {}, 'Bad Authorization header format. Format is "Authorization: Bearer <token>"', 'authorization-token-whitespace'],
    ],
  },
  {
    software: 'Hono',
    source: 'https://github.com/honojs/hono/blob/main/src/middleware/jwt/jwt.ts',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="https://api.shop.test/me",error="invalid_request",error_description="no authorization included in request"' }, 'Unauthorized', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="https://api.shop.test/me",error="invalid_token",error_description="token verification failure"' }, 'Unauthorized', 'token-rejected'],
      ['raw', 401, { 'WWW-Authenticate': 'Bearer realm="https://api.shop.test/me",error="invalid_request",error_description="invalid credentials structure"' }, 'Unauthorized', 'authorization-scheme-missing'],
      ['Token', 400, { 'WWW-Authenticate': 'Bearer error="invalid_request"' }, 'Bad Request', 'authorization-scheme-unknown'],
    ],
  },
  {
    software: 'NestJS and passport-jwt',
    source: 'https://docs.nestjs.com/security/authentication',
    answers: [
      ['none', 401, {}, '{"message":"Unauthorized","statusCode":401}', 'authorization-missing'],
      ['good', 401, {}, '{"message":"Unauthorized","statusCode":401}', 'unexplained'],
      ['good', 403, {}, '{"message":"Forbidden resource","error":"Forbidden","statusCode":403}', 'unexplained'],
    ],
  },
  {
    software: 'passport-http-bearer',
    source: 'https://github.com/jaredhanson/passport-http-bearer/blob/master/lib/strategy.js',
    answers: [
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="Users", error="invalid_token"' }, 'Unauthorized', 'token-rejected'],
    ],
  },
  {
    software: 'hapi-auth-jwt2',
    source: 'https://github.com/dwyl/hapi-auth-jwt2/blob/main/lib/index.js',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Token' }, '{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Token error="Invalid token"' }, '{"statusCode":401,"error":"Unauthorized","message":"Invalid token","attributes":{"error":"Invalid token"}}', 'token-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Token error="Expired token"' }, '{"statusCode":401,"error":"Unauthorized","message":"Expired token","attributes":{"error":"Expired token"}}', 'token-expired'],
      ['opaque', 401, { 'WWW-Authenticate': 'Token error="Invalid token format"' }, '{"statusCode":401,"error":"Unauthorized","message":"Invalid token format"}', 'token-opaque-where-jwt-expected'],
    ],
  },
  {
    software: '@hapi/jwt',
    source: 'https://github.com/hapijs/jwt/blob/master/lib/token.js',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="Invalid token signature"' }, '{"statusCode":401,"error":"Unauthorized","message":"Invalid token signature","attributes":{"error":"Invalid token signature"}}', 'token-signature-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer error="Token expired"' }, '{"statusCode":401,"error":"Unauthorized","message":"Token expired"}', 'token-expired'],
    ],
  },
  {
    software: 'hapi',
    source: 'https://github.com/hapijs/hapi/blob/master/lib/auth.js',
    answers: [
      ['good', 403, {}, '{"statusCode":403,"error":"Forbidden","message":"Insufficient scope"}', 'token-scope-insufficient'],
    ],
  },
  {
    software: 'AdonisJS',
    source: 'https://github.com/adonisjs/auth/blob/10.x/src/errors.ts',
    answers: [
      ['good', 401, {}, '{"errors":[{"message":"Unauthorized access"}]}', 'unexplained'],
      ['good', 401, {}, 'E_INVALID_JWT_TOKEN: invalid signature', 'token-signature-rejected'],
      ['none', 401, {}, 'E_INVALID_JWT_TOKEN: jwt must be provided', 'authorization-missing'],
      ['opaque', 401, {}, '{"errors":[{"message":"E_INVALID_API_TOKEN: Invalid API token"}]}', 'token-rejected'],
    ],
  },
  {
    software: 'Spring Security',
    source: 'https://docs.spring.io/spring-security/reference/servlet/oauth2/resource-server/jwt.html',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer' }, '', 'authorization-missing'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Invalid JWT serialization: Missing dot delimiter(s)", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-opaque-where-jwt-expected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Malformed token", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-opaque-where-jwt-expected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-signature-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-signature-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: The iss claim is not valid", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-issuer-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: The aud claim is not valid", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-audience-mismatch'],
      ['early', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="An error occurred while attempting to decode the Jwt: Jwt used before 2026-11-20T10:10:00Z", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-not-yet-valid'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Provided token isn\'t active", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-rejected'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token.", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-scope-insufficient'],
      ['three', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Bearer token is malformed", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'authorization-token-whitespace'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Invalid issuer", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"' }, '', 'token-issuer-mismatch'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="Realm"' }, '{"timestamp":"x","status":401,"error":"Unauthorized","path":"/me"}', 'basic-credentials-rejected'],
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="api", error="unauthorized", error_description="Full authentication is required to access this resource"' }, '', 'authorization-missing'],
    ],
  },
  {
    software: 'Spring Security OAuth',
    source: 'https://github.com/spring-attic/spring-security-oauth',
    answers: [
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="oauth2-resource", error="invalid_token", error_description="Invalid access token: x"' }, '{"error":"invalid_token","error_description":"Invalid access token: x"}', 'token-rejected'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer error="access_denied", error_description="Invalid token does not contain resource id (orders)"' }, '{"error":"access_denied","error_description":"Invalid token does not contain resource id (orders)"}', 'token-audience-mismatch'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Cannot convert access token to JSON"' }, '{"error":"invalid_token","error_description":"Cannot convert access token to JSON"}', 'token-opaque-where-jwt-expected'],
    ],
  },
  {
    software: 'ASP.NET Core',
    source: 'https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authentication/JwtBearer/src/JwtBearerHandler.cs',
    answers: [
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The audience \'shop\' is invalid"', Server: 'Kestrel' }, '', 'token-audience-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The signature key was not found"', Server: 'Kestrel' }, '', 'token-signature-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token expired at \'11/20/2026 09:50:00\'"', Server: 'Kestrel' }, '', 'token-expired'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The signature is invalid"', Server: 'Kestrel' }, '', 'token-signature-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token has no expiration"', Server: 'Kestrel' }, '', 'token-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token"', Server: 'Kestrel' }, '', 'token-rejected'],
      ['none', 401, { 'WWW-Authenticate': 'Bearer', Server: 'Kestrel' }, '', 'authorization-missing'],
    ],
  },
  {
    software: 'Microsoft.Identity.Web',
    source: 'https://github.com/AzureAD/microsoft-identity-web',
    answers: [
      ['kid', 403, {}, "The 'scope' or 'scp' claim does not contain scopes 'access_as_user' or was not found", 'token-scope-insufficient'],
    ],
  },
  {
    software: 'Laravel Sanctum',
    source: 'https://github.com/laravel/sanctum/blob/4.x/src/Exceptions/MissingAbilityException.php',
    answers: [
      ['none', 401, {}, '{"message":"Unauthenticated."}', 'authorization-missing'],
      ['opaque', 401, {}, '{"message":"Unauthenticated."}', 'unexplained'],
      ['good', 401, {}, '{"message":"Unauthenticated."}', 'unexplained'],
      ['opaque', 403, {}, '{"message":"Invalid ability provided."}', 'token-scope-insufficient'],
    ],
  },
  {
    software: 'Laravel Passport',
    source: 'https://github.com/laravel/passport/blob/13.x/src/Exceptions/MissingScopeException.php',
    answers: [
      ['good', 403, {}, '{"message":"Invalid scope(s) provided."}', 'token-scope-insufficient'],
    ],
  },
  {
    software: 'league/oauth2-server',
    source: 'https://github.com/thephpleague/oauth2-server/blob/master/src/AuthorizationValidators/BearerTokenValidator.php',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="OAuth"' }, '{"error":"access_denied","error_description":"The resource owner or authorization server denied the request.","hint":"Access token could not be verified","message":"The resource owner or authorization server denied the request."}', 'token-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="OAuth"' }, '{"error":"access_denied","hint":"Access token has been revoked","message":"The resource owner or authorization server denied the request."}', 'token-rejected'],
      ['none', 401, {}, '{"error":"access_denied","hint":"Missing \\"Authorization\\" header","message":"The resource owner or authorization server denied the request."}', 'authorization-missing'],
    ],
  },
  {
    software: 'tymon/jwt-auth',
    source: 'https://github.com/tymondesigns/jwt-auth',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'jwt-auth' }, '{"message":"Token not provided"}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'jwt-auth' }, '{"message":"Token Signature could not be verified."}', 'token-signature-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'jwt-auth' }, '{"message":"The token has been blacklisted"}', 'token-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'jwt-auth' }, '{"message":"Wrong number of segments"}', 'token-opaque-where-jwt-expected'],
      ['good', 401, { 'WWW-Authenticate': 'jwt-auth' }, '{"message":"User not found"}', 'unexplained'],
    ],
  },
  {
    software: 'firebase/php-jwt',
    source: 'https://github.com/firebase/php-jwt/blob/main/src/JWT.php',
    answers: [
      ['good', 401, {}, '{"message":"Signature verification failed"}', 'token-signature-rejected'],
      ['kid', 401, {}, '{"message":"\\"kid\\" invalid, unable to lookup correct key"}', 'token-signature-rejected'],
      ['good', 401, {}, '{"message":"\\"kid\\" empty, unable to lookup correct key"}', 'token-kid-missing'],
    ],
  },
  {
    software: 'LexikJWTAuthenticationBundle',
    source: 'https://github.com/lexik/LexikJWTAuthenticationBundle',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":401,"message":"JWT Token not found"}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":401,"message":"Invalid JWT Token"}', 'token-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":401,"message":"Expired JWT Token"}', 'token-expired'],
    ],
  },
  {
    software: 'Devise and devise-jwt',
    source: 'https://github.com/heartcombo/devise/blob/main/config/locales/en.yml',
    answers: [
      ['none', 401, {}, '{"error":"You need to sign in or sign up before continuing."}', 'authorization-missing'],
      ['opaque', 401, {}, '{"error":"Invalid Authentication token."}', 'token-rejected'],
      ['good', 401, {}, 'revoked token', 'token-rejected'],
      ['good', 401, {}, 'Signature verification failed', 'token-signature-rejected'],
      ['good', 401, {}, 'Signature verification raised', 'token-signature-rejected'],
      ['opaque', 401, {}, 'Not enough or too many segments', 'token-opaque-where-jwt-expected'],
      ['two', 401, {}, 'Not enough or too many segments', 'token-segment-count'],
    ],
  },
  {
    software: 'Doorkeeper',
    source: 'https://github.com/doorkeeper-gem/doorkeeper/blob/main/config/locales/en.yml',
    answers: [
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token is invalid"' }, '', 'token-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token expired"' }, '', 'token-expired'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="Doorkeeper", error="invalid_token", error_description="The access token was revoked"' }, '', 'token-rejected'],
    ],
  },
  {
    software: 'Rails',
    source: 'https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/http_authentication.rb',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Token realm="Application"' }, 'HTTP Token: Access denied.\n', 'token-rejected'],
      ['TokenOp', 401, { 'WWW-Authenticate': 'Token realm="Application"' }, 'HTTP Token: Access denied.\n', 'token-rejected'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="Application"' }, 'HTTP Basic: Access denied.\n', 'basic-credentials-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Basic realm="Application"' }, 'HTTP Basic: Access denied.\n', 'authorization-scheme-mismatch'],
    ],
  },
  {
    software: 'Echo',
    source: 'https://github.com/labstack/echo-jwt/blob/main/jwt.go',
    answers: [
      ['none', 400, {}, '{"message":"missing or malformed jwt"}', 'authorization-missing'],
      ['none', 401, {}, '{"message":"missing or malformed jwt"}', 'authorization-missing'],
      ['Token', 401, {}, '{"message":"missing or malformed jwt"}', 'authorization-scheme-unknown'],
      ['good', 401, {}, '{"message":"invalid or expired jwt"}', 'token-rejected'],
      ['expired', 401, {}, '{"message":"invalid or expired jwt"}', 'token-expired'],
    ],
  },
  {
    software: 'Fiber',
    source: 'https://github.com/gofiber/contrib/blob/main/jwt/config.go',
    answers: [
      ['none', 400, {}, 'Missing or malformed JWT', 'authorization-missing'],
      ['good', 401, {}, 'Invalid or expired JWT', 'token-rejected'],
    ],
  },
  {
    software: 'gin-jwt',
    source: 'https://github.com/appleboy/gin-jwt/blob/master/auth_jwt.go',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'JWT realm=test zone' }, '{"code":401,"message":"auth header is empty"}', 'authorization-missing'],
      ['none', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"cookie token is empty"}', 'authorization-missing'],
      ['none', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"query token is empty"}', 'authorization-missing'],
      ['Token', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"auth header is invalid"}', 'authorization-scheme-unknown'],
      ['good', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"signature is invalid"}', 'token-signature-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"Token is expired"}', 'token-expired'],
      ['good', 401, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":401,"message":"invalid signing algorithm"}', 'token-signature-rejected'],
      ['good', 403, { 'WWW-Authenticate': 'JWT realm="test zone"' }, '{"code":403,"message":"you don\'t have permission to access this resource"}', 'unexplained'],
    ],
  },
  {
    software: 'chi jwtauth',
    source: 'https://github.com/go-chi/jwtauth/blob/master/jwtauth.go',
    answers: [
      ['none', 401, {}, 'no token found\n', 'authorization-missing'],
      ['Token', 401, {}, 'no token found\n', 'authorization-scheme-unknown'],
      ['good', 401, {}, 'token is unauthorized\n', 'token-rejected'],
      ['expired', 401, {}, 'token is expired\n', 'token-expired'],
      ['early', 401, {}, 'token nbf validation failed\n', 'token-not-yet-valid'],
      ['good', 401, {}, 'algorithm mismatch\n', 'token-signature-rejected'],
    ],
  },
  {
    software: 'go-jwt-middleware',
    source: 'https://github.com/auth0/go-jwt-middleware',
    answers: [
      ['none', 400, {}, '{"message":"JWT is missing."}', 'authorization-missing'],
      ['good', 401, {}, '{"message":"JWT is invalid."}', 'token-rejected'],
    ],
  },
  {
    software: 'golang-jwt',
    source: 'https://github.com/golang-jwt/jwt/blob/main/errors.go',
    answers: [
      ['good', 401, {}, 'token has invalid claims: token has invalid audience', 'token-audience-mismatch'],
      ['good', 401, {}, 'token signature is invalid: crypto/rsa: verification error', 'token-signature-rejected'],
      ['good', 401, {}, 'token is unverifiable: error while executing keyfunc: key not found', 'token-signature-rejected'],
    ],
  },
  {
    software: 'go-oidc',
    source: 'https://github.com/coreos/go-oidc/blob/v3/oidc/verify.go',
    answers: [
      ['kid', 401, {}, 'oidc: token is expired (Token Expiry: 2026-11-20 09:00:00 +0000 UTC)', 'token-expired'],
      ['kid', 401, {}, 'failed to verify signature: failed to verify id token signature', 'token-signature-rejected'],
    ],
  },
  {
    software: 'Guardian',
    source: 'https://github.com/ueberauth/guardian/blob/master/lib/guardian/token/jwt.ex',
    answers: [
      ['none', 401, {}, 'unauthenticated', 'authorization-missing'],
      ['good', 401, {}, '{"message":"invalid_token"}', 'token-rejected'],
      ['expired', 401, {}, '{"message":"token_expired"}', 'token-expired'],
    ],
  },
  {
    software: 'actix-web-httpauth',
    source: 'https://github.com/actix/actix-extras',
    answers: [
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer' }, '', 'authorization-not-received'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' }, '', 'token-rejected'],
    ],
  },
  {
    software: 'axum',
    source: 'https://github.com/tokio-rs/axum/blob/main/examples/jwt/src/main.rs',
    answers: [
      ['none', 401, {}, '{"error":"Missing credentials"}', 'authorization-missing'],
      ['none', 400, {}, 'Header of type `authorization` was missing', 'authorization-missing'],
    ],
  },
  {
    software: 'jsonwebtoken (Rust)',
    source: 'https://github.com/Keats/jsonwebtoken/blob/master/src/errors.rs',
    answers: [
      ['good', 401, {}, 'InvalidSignature', 'token-signature-rejected'],
      ['expired', 401, {}, 'ExpiredSignature', 'token-expired'],
      ['good', 401, {}, 'InvalidAudience', 'token-audience-mismatch'],
      ['good', 401, {}, 'InvalidIssuer', 'token-issuer-mismatch'],
      ['good', 401, {}, 'InvalidAlgorithm', 'token-signature-rejected'],
      ['early', 401, {}, 'ImmatureSignature', 'token-not-yet-valid'],
      ['opaque', 401, {}, 'InvalidToken', 'token-rejected'],
    ],
  },
  {
    software: 'Quarkus',
    source: 'https://quarkus.io/guides/security-jwt',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer' }, '', 'authorization-not-received'],
      ['good', 403, {}, '', 'unexplained'],
    ],
  },
  {
    software: 'Micronaut',
    source: 'https://micronaut-projects.github.io/micronaut-security/latest/guide/',
    answers: [
      ['none', 401, {}, '{"message":"Unauthorized","_links":{},"_embedded":{"errors":[{"message":"Unauthorized"}]}}', 'authorization-missing'],
    ],
  },
  {
    software: 'Vert.x',
    source: 'https://vertx.io/docs/vertx-auth-jwt/java/',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer' }, 'Unauthorized', 'authorization-not-received'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer' }, 'Invalid JWT token: token expired.', 'token-expired'],
      ['good', 401, {}, 'Invalid JWT token: audience not set.', 'token-audience-mismatch'],
    ],
  },
  {
    software: 'Ktor',
    source: 'https://ktor.io/docs/server-jwt.html',
    answers: [
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="ktor"' }, 'Token is not valid or has expired', 'token-rejected'],
      ['Token', 401, { 'WWW-Authenticate': 'Bearer realm="ktor"' }, '', 'authorization-scheme-unknown'],
    ],
  },
  {
    software: 'java-jwt',
    source: 'https://github.com/auth0/java-jwt',
    answers: [
      ['good', 401, {}, "The Claim 'aud' value doesn't contain the required audience.", 'token-audience-mismatch'],
      ['good', 401, {}, "The Claim 'iss' value doesn't match the required issuer.", 'token-issuer-mismatch'],
      ['expired', 401, {}, 'The Token has expired on 2026-11-20T09:50:00Z.', 'token-expired'],
      ['opaque', 401, {}, 'The token was expected to have 3 parts, but got 0.', 'token-opaque-where-jwt-expected'],
      ['good', 401, {}, "The provided Algorithm doesn't match the one defined in the JWT's Header.", 'token-signature-rejected'],
    ],
  },
  {
    software: 'jjwt',
    source: 'https://github.com/jwtk/jjwt',
    answers: [
      ['good', 401, {}, 'JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.', 'token-signature-rejected'],
      ['expired', 401, {}, 'JWT expired 600000 milliseconds ago at 2026-11-20T09:50:00.000Z. Current time: 2026-11-20T10:00:00.000Z. Allowed clock skew: 0 milliseconds.', 'token-expired'],
      ['good', 401, {}, "Missing expected 'aud' value in 'aud' claim [shop].", 'token-audience-mismatch'],
      ['opaque', 401, {}, 'Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters, and compact JWEs must contain exactly 4.  Found: 0', 'token-opaque-where-jwt-expected'],
    ],
  },
  {
    software: 'jose4j',
    source: 'https://bitbucket.org/b_c/jose4j',
    answers: [
      ['good', 401, {}, 'JWT (claims->{"iss":"x"}) rejected due to invalid claims or other invalid content. Additional details: [[8] Audience (aud) claim [shop] doesn\'t contain an acceptable identifier. Expected orders as an aud value.]', 'token-audience-mismatch'],
      ['expired', 401, {}, 'Additional details: [[1] The JWT is no longer valid - the evaluation time NumericDate{1795168800 -> Nov 20, 2026 10:00:00 AM UTC} is on or after the Expiration Time (exp=NumericDate{1795168200}) claim value.]', 'token-expired'],
    ],
  },
  {
    software: 'Akka HTTP',
    source: 'https://doc.akka.io/libraries/akka-http/current/routing-dsl/directives/security-directives/index.html',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="x"' }, 'The resource requires authentication, which was not supplied with the request', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer realm="x"' }, 'The supplied authentication is invalid', 'token-rejected'],
    ],
  },
  {
    software: 'Kong',
    source: 'https://github.com/Kong/kong/blob/master/kong/plugins/jwt/handler.lua',
    answers: [
      ['none', 401, {}, '{"message":"Unauthorized"}', 'authorization-missing'],
      ['good', 401, {}, '{"message":"No mandatory \'kid\' in claims"}', 'token-kid-missing'],
      ['good', 401, {}, '{"message":"No credentials found for given \'iss\'"}', 'token-issuer-mismatch'],
      ['good', 401, {}, '{"message":"Invalid signature"}', 'token-signature-rejected'],
      ['opaque', 401, {}, '{"message":"Bad token; invalid JWT"}', 'token-opaque-where-jwt-expected'],
      ['expired', 401, {}, '{"exp":"token expired"}', 'token-expired'],
      ['early', 401, {}, '{"nbf":"token not valid yet"}', 'token-not-yet-valid'],
      ['good', 401, {}, '{"message":"Unrecognizable token"}', 'token-rejected'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="kong"' }, '{"message":"Invalid authentication credentials"}', 'basic-credentials-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Basic realm="kong"' }, '{"message":"Unauthorized"}', 'authorization-scheme-mismatch'],
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="service"' }, '{"error":"invalid_request","error_description":"The access token is missing"}', 'authorization-missing'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="service" error="invalid_token" error_description="The access token is invalid or has expired"' }, '{"error":"invalid_token","error_description":"The access token is invalid or has expired"}', 'token-rejected'],
      ['good', 403, {}, '{"message":"You cannot consume this service"}', 'unexplained'],
    ],
  },
  {
    software: 'Tyk',
    source: 'https://github.com/TykTechnologies/tyk/tree/master/gateway',
    answers: [
      ['none', 401, {}, '{"error":"Authorization field missing"}', 'authorization-missing'],
      ['none', 400, {}, '{"error":"Authorization field missing"}', 'authorization-missing'],
      ['opaque', 403, {}, '{"error":"Key not authorized"}', 'token-rejected'],
      ['good', 403, {}, '{"error":"Key not authorized:token signature is invalid"}', 'token-signature-rejected'],
    ],
  },
  {
    software: 'Apigee',
    source: 'https://cloud.google.com/apigee/docs/api-platform/reference/policies/jwt-policy-error-code',
    answers: [
      ['opaque', 401, {}, '{"fault":{"faultstring":"Invalid Access Token","detail":{"errorcode":"keymanagement.service.invalid_access_token"}}}', 'token-rejected'],
      ['opaque', 401, {}, '{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}', 'token-expired'],
      ['none', 401, {}, '{"fault":{"faultstring":"Invalid access token","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}', 'authorization-missing'],
      ['opaque', 403, {}, '{"fault":{"faultstring":"Required scope(s) : READ","detail":{"errorcode":"steps.oauth.v2.InsufficientScope"}}}', 'token-scope-insufficient'],
      ['good', 401, {}, '{"fault":{"faultstring":"Invalid token","detail":{"errorcode":"steps.jwt.InvalidToken"}}}', 'token-rejected'],
      ['expired', 401, {}, '{"fault":{"faultstring":"Token expired: policy(JWT-Verify)","detail":{"errorcode":"steps.jwt.TokenExpired"}}}', 'token-expired'],
      ['good', 401, {}, '{"fault":{"faultstring":"Audience mismatch in claims: policy(JWT-Verify)","detail":{"errorcode":"steps.jwt.JwtAudienceMismatch"}}}', 'token-audience-mismatch'],
      ['good', 401, {}, '{"fault":{"faultstring":"Issuer mismatch in claims","detail":{"errorcode":"steps.jwt.JwtIssuerMismatch"}}}', 'token-issuer-mismatch'],
      ['kid', 401, {}, '{"fault":{"faultstring":"Could not find a matching Public Key","detail":{"errorcode":"steps.jwt.NoMatchingPublicKey"}}}', 'token-signature-rejected'],
      ['good', 401, {}, '{"fault":{"faultstring":"Algorithm mismatch","detail":{"errorcode":"steps.jwt.AlgorithmMismatch"}}}', 'token-signature-rejected'],
    ],
  },
  {
    software: 'Envoy jwt_authn',
    source: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me"' }, 'Jwt is missing', 'authorization-missing'],
      ['Token', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me"' }, 'Jwt is missing', 'authorization-scheme-unknown'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwt is expired', 'token-expired'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwt verification fails', 'token-signature-rejected'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Audiences in Jwt are not allowed', 'token-audience-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwt issuer is not configured', 'token-issuer-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, "Jwks doesn't have key to match kid or alg from Jwt", 'token-signature-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwks remote fetch is failed', 'token-signature-rejected'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections', 'token-opaque-where-jwt-expected'],
      ['early', 401, { 'WWW-Authenticate': 'Bearer realm="http://api.shop.test/me", error="invalid_token"' }, 'Jwt not yet valid', 'token-not-yet-valid'],
    ],
  },
  {
    software: 'Istio',
    source: 'https://github.com/google/jwt_verify_lib/blob/master/src/status.cc',
    answers: [
      ['kid', 403, {}, 'RBAC: access denied', 'unexplained'],
      ['kid', 401, {}, 'Jwt header [alg] field value is invalid', 'token-signature-rejected'],
    ],
  },
  {
    software: 'Amazon API Gateway',
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html',
    answers: [
      ['kid', 401, { 'WWW-Authenticate': 'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"', 'apigw-requestid': 'x' }, '{"message":"Unauthorized"}', 'token-audience-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token" error_description="unable to decode \\"n\\" from RSA public key"', 'apigw-requestid': 'x' }, '{"message":"Unauthorized"}', 'token-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer scope="" error="invalid_token" error_description="invalid issuer"', 'apigw-requestid': 'x' }, '{"message":"Unauthorized"}', 'token-issuer-mismatch'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer scope="orders" error="insufficient_scope" error_description="..."', 'apigw-requestid': 'x' }, '{"message":"Forbidden"}', 'token-scope-insufficient'],
      ['kid', 401, { 'x-amzn-ErrorType': 'UnauthorizedException', 'x-amz-apigw-id': 'x' }, '{"message":"The incoming token has expired"}', 'token-expired'],
      ['kid', 401, { 'x-amzn-ErrorType': 'UnauthorizedException', 'x-amz-apigw-id': 'x' }, '{"message":"Unauthorized"}', 'unexplained'],
      ['kid', 403, { 'x-amzn-ErrorType': 'AccessDeniedException', 'x-amz-apigw-id': 'x' }, '{"Message":"User is not authorized to access this resource with an explicit deny"}', 'unexplained'],
    ],
  },
  {
    software: 'AWS AppSync',
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    answers: [
      ['expired', 401, { 'x-amzn-errortype': 'UnauthorizedException' }, '{"errors":[{"errorType":"UnauthorizedException","message":"Token has expired."}]}', 'token-expired'],
    ],
  },
  {
    software: 'Azure API Management',
    source: 'https://learn.microsoft.com/azure/api-management/validate-jwt-policy',
    answers: [
      ['none', 401, {}, '{"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}', 'authorization-missing'],
      ['kid', 401, {}, '{"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}', 'token-rejected'],
      ['kid', 401, {}, '{"statusCode":401,"message":"JWT not present."}', 'authorization-not-received'],
      ['kid', 401, {}, '{"statusCode":401,"message":"Claim value mismatch: aud=shop."}', 'token-audience-mismatch'],
      ['kid', 401, {}, '{"statusCode":401,"message":"IDX10214: Audience validation failed. Audiences: \'shop\'. Did not match: validationParameters.ValidAudience: \'api\' or validationParameters.ValidAudiences: \'null\'."}', 'token-audience-mismatch'],
    ],
  },
  {
    software: 'Azure App Service authentication',
    source: 'https://learn.microsoft.com/azure/app-service/overview-authentication-authorization',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer realm="shop.azurewebsites.net" authorization_uri="https://login.windows.net/x/oauth2/authorize" resource_id="x"' }, 'You do not have permission to view this directory or page.', 'authorization-missing'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="shop.azurewebsites.net" authorization_uri="https://login.windows.net/x/oauth2/authorize" resource_id="x"' }, 'IDX10205: Issuer validation failed.', 'token-issuer-mismatch'],
    ],
  },
  {
    software: 'Microsoft Graph',
    source: 'https://learn.microsoft.com/graph/errors',
    answers: [
      ['kid', 401, {}, '{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}', 'token-audience-mismatch'],
      ['opaque', 401, {}, '{"error":{"code":"InvalidAuthenticationToken","message":"IDX14100: JWT is not well formed, there are no dots (.)."}}', 'token-opaque-where-jwt-expected'],
      ['kid', 401, {}, '{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired."}}', 'token-expired'],
      ['none', 401, {}, '{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}}', 'authorization-missing'],
    ],
  },
  {
    software: 'Pomerium',
    source: 'https://www.pomerium.com/docs',
    answers: [
      ['none', 401, {}, '{"Status":401,"Error":"Unauthorized: user unauthenticated"}', 'authorization-missing'],
    ],
  },
  {
    software: 'PostgREST',
    source: 'https://github.com/PostgREST/postgrest/blob/main/src/PostgREST/Error.hs',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":"PGRST302","message":"Anonymous access is disabled","details":null,"hint":null}', 'authorization-missing'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="No suitable key or wrong key type"' }, '{"code":"PGRST301","details":"None of the keys was able to decode the JWT","hint":null,"message":"No suitable key or wrong key type"}', 'token-signature-rejected'],
      ['expired', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="JWT expired"' }, '{"code":"PGRST303","message":"JWT expired"}', 'token-expired'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="JWT not in audience"' }, '{"code":"PGRST303","message":"JWT not in audience"}', 'token-audience-mismatch'],
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Expected 3 parts in JWT; got 1"' }, '{"code":"PGRST301","message":"Expected 3 parts in JWT; got 1"}', 'token-opaque-where-jwt-expected'],
      ['bare', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Empty JWT is sent in Authorization header"' }, '{"code":"PGRST301","message":"Empty JWT is sent in Authorization header"}', 'authorization-empty'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="JWT cryptographic operation failed"' }, '{"code":"PGRST301","message":"JWT cryptographic operation failed"}', 'token-signature-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="Wrong or unsupported encoding algorithm"' }, '{"code":"PGRST301","message":"Wrong or unsupported encoding algorithm"}', 'token-signature-rejected'],
      ['good', 401, { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="JWT issued at future"' }, '{"code":"PGRST303","message":"JWT issued at future"}', 'token-clock-skew'],
      ['none', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":"42501","details":null,"hint":null,"message":"permission denied for table orders"}', 'authorization-missing'],
      ['good', 403, {}, '{"code":"42501","details":null,"hint":null,"message":"permission denied for table orders"}', 'unexplained'],
    ],
  },
  {
    software: 'Supabase Auth',
    source: 'https://supabase.com/docs/guides/auth/debugging/error-codes',
    answers: [
      ['good', 403, {}, '{"code":403,"error_code":"bad_jwt","msg":"invalid JWT: unable to parse or verify signature, token signature is invalid: signature is invalid"}', 'token-signature-rejected'],
      ['none', 401, {}, '{"code":401,"error_code":"no_authorization","msg":"This endpoint requires a Bearer token"}', 'authorization-missing'],
    ],
  },
  {
    software: 'Hasura',
    source: 'https://hasura.io/docs/2.0/auth/authentication/jwt/',
    answers: [
      ['good', 401, {}, '{"errors":[{"extensions":{"path":"$","code":"invalid-jwt"},"message":"Could not verify JWT: JWSError JWSInvalidSignature"}]}', 'token-signature-rejected'],
    ],
  },
  {
    software: 'Extensible Service Proxy',
    source: 'https://cloud.google.com/endpoints/docs/openapi/troubleshoot-response-errors',
    answers: [
      ['kid', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":16,"message":"JWT validation failed: Issuer not allowed","details":[]}', 'token-issuer-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":16,"message":"JWT validation failed: Audience not allowed"}', 'token-audience-mismatch'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":16,"message":"JWT validation failed: BAD_FORMAT"}', 'token-rejected'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer' }, '{"code":16,"message":"JWT validation failed: TIME_CONSTRAINT_FAILURE"}', 'token-expired'],
    ],
  },
  {
    software: 'Google APIs',
    source: 'https://cloud.google.com/apis/design/errors',
    answers: [
      ['opaque', 401, { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' }, '{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.","status":"UNAUTHENTICATED"}}', 'token-rejected'],
    ],
  },
  {
    software: 'Identity-Aware Proxy',
    source: 'https://cloud.google.com/iap/docs/faq',
    answers: [
      ['kid', 401, { 'x-goog-iap-generated-response': 'true' }, "Invalid IAP credentials: JWT audience doesn't match this application ('aud' claim (x) doesn't match expected value (y))", 'token-audience-mismatch'],
      ['none', 401, { 'x-goog-iap-generated-response': 'true' }, 'Invalid IAP credentials: empty token', 'authorization-missing'],
    ],
  },
  {
    software: 'nginx',
    source: 'https://nginx.org/en/docs/http/ngx_http_auth_request_module.html',
    answers: [
      ['none', 401, {}, '<html><head><title>401 Authorization Required</title></head><body><center><h1>401 Authorization Required</h1></center></body></html>', 'authorization-missing'],
    ],
  },
  {
    software: 'Firebase Admin',
    source: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    answers: [
      ['expired', 401, {}, '{"message":"Firebase ID token has expired. Get a fresh ID token from your client app and try again (auth/id-token-expired)."}', 'token-expired'],
      ['opaque', 401, {}, '{"message":"Decoding Firebase ID token failed. Make sure you passed the entire string JWT which represents an ID token. See https://firebase.google.com/docs/auth/admin/verify-id-tokens for details on how to retrieve an ID token."}', 'token-opaque-where-jwt-expected'],
    ],
  },
  {
    software: 'Strapi',
    source: 'https://docs.strapi.io/',
    answers: [
      ['none', 403, {}, '{"data":null,"error":{"status":403,"name":"ForbiddenError","message":"Forbidden","details":{}}}', 'unexplained'],
      ['good', 401, {}, '{"data":null,"error":{"status":401,"name":"UnauthorizedError","message":"Missing or invalid credentials","details":{}}}', 'token-rejected'],
    ],
  },
  {
    software: 'Directus',
    source: 'https://docs.directus.io/reference/error-codes.html',
    answers: [
      ['expired', 401, {}, '{"errors":[{"message":"Token expired.","extensions":{"code":"TOKEN_EXPIRED"}}]}', 'token-expired'],
      ['good', 403, {}, '{"errors":[{"message":"Invalid token.","extensions":{"code":"INVALID_TOKEN"}}]}', 'token-rejected'],
    ],
  },
  {
    software: 'JWT Authentication for WP REST API',
    source: 'https://wordpress.org/plugins/jwt-authentication-for-wp-rest-api/',
    answers: [
      ['good', 403, {}, '{"code":"jwt_auth_invalid_token","message":"Signature verification failed","data":{"status":403}}', 'token-signature-rejected'],
      ['none', 403, {}, '{"code":"jwt_auth_no_auth_header","message":"Authorization header not found.","data":{"status":403}}', 'authorization-missing'],
      ['good', 403, {}, '{"code":"jwt_auth_bad_iss","message":"The iss do not match with this server","data":{"status":403}}', 'token-issuer-mismatch'],
    ],
  },
  {
    software: 'Elasticsearch',
    source: 'https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api.html',
    answers: [
      ['none', 401, { 'WWW-Authenticate': 'Basic realm="security" charset="UTF-8"' }, '{"error":{"root_cause":[{"type":"security_exception","reason":"missing authentication credentials for REST request [/]"}]},"status":401}', 'authorization-missing'],
      ['basic', 401, { 'WWW-Authenticate': 'Basic realm="security" charset="UTF-8"' }, '{"error":{"root_cause":[{"type":"security_exception","reason":"unable to authenticate user [elastic] for REST request [/]"}]},"status":401}', 'basic-credentials-rejected'],
    ],
  },
  {
    software: 'Vault',
    source: 'https://developer.hashicorp.com/vault/api-docs',
    answers: [
      ['none', 403, {}, '{"errors":["missing client token"]}', 'authorization-missing'],
      ['none', 403, {}, '{"errors":["permission denied"]}', 'unexplained'],
    ],
  },
  {
    software: 'GitLab',
    source: 'https://docs.gitlab.com/api/rest/authentication/',
    answers: [
      ['opaque', 401, {}, '{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}', 'token-rejected'],
      ['opaque', 401, {}, '{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}', 'token-expired'],
      ['opaque', 403, {}, '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"api read_api"}', 'token-scope-insufficient'],
    ],
  },
  {
    software: 'Keycloak',
    source: 'https://github.com/keycloak/keycloak',
    answers: [
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="shop", error="invalid_token", error_description="Token verification failed"' }, '{"error":"invalid_token","error_description":"Token verification failed"}', 'token-rejected'],
      ['kid', 403, { 'WWW-Authenticate': 'Bearer realm="shop", error="insufficient_scope", error_description="Missing openid scope"' }, '', 'token-scope-insufficient'],
      ['kid', 401, { 'WWW-Authenticate': 'Bearer realm="shop", error="invalid_token", error_description="Invalid token issuer. Expected \'https://id.shop.test/realms/shop\'"' }, '', 'token-issuer-mismatch'],
    ],
  },
  {
    software: 'Clerk',
    source: 'https://clerk.com/docs',
    answers: [
      ['kid', 401, { 'x-clerk-auth-reason': 'token-expired', 'x-clerk-auth-status': 'signed-out' }, '', 'token-expired'],
    ],
  },
];

describe.each(VOCABULARIES)('$software ($source)', ({ answers }) => {
  it.each(answers)('to %s: %i %j %s', (sent, status, response, body, rule) => {
    const value = SENT[sent];
    const request = value === undefined ? {} : { Authorization: value };
    const { findings, broken } = diagnose(aCase({ request, status, response, ...(body && { body }) }));
    expect(broken).toEqual([]);
    expect(findings[0]?.rule).toBe(rule);
  });
});
