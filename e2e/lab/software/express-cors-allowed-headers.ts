import { bearerPage } from '../bearer-page.ts';
import { expressApp } from '../express-app.ts';
import { defineStory } from '../story.ts';
import { freshJwt } from '../tokens.ts';

export default defineStory({
  rule: 'cors-preflight-header-missing',
  about: 'Express with cors: allowedHeaders lists the content type, and not Authorization',
  ...bearerPage,
  serve: expressApp(async (app) => {
    const { default: cors } = await import('cors');
    app.use(cors({ allowedHeaders: ['Content-Type', 'X-Requested-With'] }));
    app.get('/stored-token', (_request, response) => void response.json({ token: freshJwt() }));
    app.get('/me', (_request, response) => void response.json({ name: 'Ada' }));
  }),
});
