import { bearerPage } from '../bearer-page.ts';
import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';
import { freshJwt, SECRET } from '../tokens.ts';

const { page, run } = bearerPage;

export default defineStory({
  rule: 'healthy',
  about: 'Express with cors after express-jwt, and a token that is good',
  page,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    const { expressjwt } = await import('express-jwt');
    app.get('/stored-token', cors(), (_request, response) => void response.json({ token: freshJwt() }));
    app.use(expressjwt({ secret: SECRET, algorithms: ['HS256'] }));
    app.use(cors());
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
  run,
});
