import { bearerPage } from '../bearer-page.ts';
import { expressApp } from '../express-app.ts';
import { passportJwt } from '../passport-jwt.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'cors-preflight-unauthenticated',
  about: 'Express with cors mounted after passport-jwt, which wants a token of the preflight, too',
  ...bearerPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.get('/stored-token', cors(), (_request, response) => void response.json({ token: freshJwt() }));
    app.use(await passportJwt());
    app.use(cors());
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
});
