import { describe, expect, it } from 'vitest';
import { isLinear } from '../engine/testing/growth.ts';
import { speaksOfCredentials } from './credential-words.ts';

describe('a 400 or 422', () => {
  it.each([
    // https://github.com/vimalloc/flask-jwt-extended/blob/main/flask_jwt_extended/jwt_manager.py
    '{"msg":"Not enough segments"}',
    '{"msg":"Signature verification failed"}',
    '{"msg":"Only non-refresh tokens are allowed"}',
    '{"msg":"Bad Authorization header. Expected \'Authorization: Bearer <JWT>\'"}',
    '{"msg":"Subject must be a string"}',
    '{"msg":"Invalid audience"}',
    '{"msg":"Token is missing the \\"aud\\" claim"}',
    '{"msg":"The specified alg value is not allowed"}',
    // https://github.com/fastify/fastify-jwt/blob/main/jwt.js
    '{"statusCode":400,"code":"FST_JWT_BAD_REQUEST","error":"Bad Request","message":"Format is Authorization: Bearer [token]"}',
    // https://github.com/labstack/echo/blob/v4.9.0/middleware/jwt.go and https://github.com/gofiber/contrib/blob/main/jwt/config.go
    '{"message":"missing or malformed jwt"}',
    'Missing or malformed JWT',
    // https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_auth_key.go
    '{"error":"Authorization field missing"}',
    // https://docs.rs/axum-extra/latest/axum_extra/struct.TypedHeader.html
    'Header of type `authorization` was missing',
    // https://fastapi.tiangolo.com/tutorial/header-params/
    '{"detail":[{"type":"missing","loc":["header","authorization"],"msg":"Field required","input":null}]}',
    '{"detail":[{"loc":["header","x-token"],"msg":"field required","type":"value_error.missing"}]}',
    // https://docs.cloud.google.com/docs/authentication/api-keys
    '{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}',
  ])('is about credentials: %s', (body) => expect(speaksOfCredentials(body)).toBe(true));

  it.each([
    // Rails and Devise
    '{"errors":["Reset password token is invalid"]}',
    '{"errors":{"reset_password_token":["is invalid"],"password":["can\'t be blank"]}}',
    '{"errors":{"access_token":["is invalid"]}}',
    'Validation failed: Access token is invalid',
    '{"errors":{"jwt":["can\'t be blank"]}}',
    // Laravel
    '{"message":"This password reset token is invalid.","errors":{"email":["This password reset token is invalid."]}}',
    '{"message":"The subject must be a string.","errors":{"subject":["The subject must be a string."]}}',
    '{"message":"The authorization field is required.","errors":{"authorization":["The authorization field is required."]}}',
    // FastAPI
    '{"detail":[{"type":"missing","loc":["body","token"],"msg":"Field required","input":{}}]}',
    '{"detail":[{"type":"missing","loc":["query","access_token"],"msg":"Field required"}]}',
    '{"detail":[{"type":"missing","loc":["header","x-request-id"],"msg":"Field required"}]}',
    // NestJS, express-validator, marshmallow
    '{"message":["accessToken should not be empty"],"error":"Bad Request","statusCode":400}',
    '{"errors":[{"msg":"Invalid value","param":"token","location":"body"}]}',
    '{"msg":"Invalid e-mail address"}',
    '{"subject":["Not a valid string."]}',
    '{"errors":{"apiKey":["Invalid API key"]}}',
    'Bad Request',
  ])('is about something else: %s', (body) => expect(speaksOfCredentials(body)).toBe(false));

  it.each(['missing or ', 'jwt ', '"loc": [', '{"msg":"', 'authorization '])('is read in linear time: %j', (unit) => {
    expect(isLinear(speaksOfCredentials, unit)).toBe(true);
  });
});
