import type { ErrorRequestHandler } from 'express';
import { bearerPage } from '../bearer-page.ts';
import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';
import { expiredJwt, SECRET } from '../tokens.ts';

const sendStatus: ErrorRequestHandler = ({ status }, _request, response, _next) => void response.sendStatus(status);

export default defineStory({
  rule: 'token-expired',
  about: 'express-jwt, and an error handler that says no more than Unauthorized',
  ...bearerPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    const { expressjwt } = await import('express-jwt');
    app.use(cors());
    app.get('/stored-token', (_request, response) => void response.json({ token: expiredJwt() }));
    app.get('/me', expressjwt({ secret: SECRET, algorithms: ['HS256'] }));
    app.use(sendStatus);
  }),
});
