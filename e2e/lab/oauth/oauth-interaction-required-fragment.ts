import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'oauth-interaction-required',
  about: 'a silent sign-in brings its error back in the fragment',
  page: 'https://app.test',
  fails: { method: 'GET', at: 'https://app.test', path: '/cb#error=interaction_required&state=xyz' },
  serve(request, response, lab) {
    if (request.path !== '/authorize') {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<script>parent.postMessage(location.hash)</script>');
      return;
    }
    const answer = new URLSearchParams({ error: 'interaction_required', state: request.query.get('state') ?? '' });
    response.writeHead(302, { location: `${lab.url('https://app.test', '/cb')}#${answer}` }).end();
  },
  run(lab) {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = `${lab.url('https://id.example', '/authorize')}?${new URLSearchParams({
      response_type: 'id_token',
      client_id: 'shop',
      redirect_uri: lab.url('https://app.test', '/cb'),
      prompt: 'none',
      state: 'xyz',
    })}`;
    document.body.append(frame);
    return new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
  },
});
