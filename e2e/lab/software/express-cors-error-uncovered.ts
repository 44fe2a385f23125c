import { bearerPage } from '../bearer-page.ts';
import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';
import { expiredJwt, SECRET } from '../tokens.ts';

export default defineStory({
  rule: 'cors-error-uncovered',
  about:
    'Express with cors after express-jwt, which lets preflights through and refuses an expired token without headers',
  ...bearerPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    const { expressjwt } = await import('express-jwt');
    app.get('/stored-token', cors(), (_request, response) => void response.json({ token: expiredJwt() }));
    app.use(expressjwt({ secret: SECRET, algorithms: ['HS256'] }));
    app.use(cors());
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
});
