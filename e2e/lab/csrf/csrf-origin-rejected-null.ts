import { defineStory } from '../story.ts';

let answer = () => {};
const answered = new Promise<void>((resolve) => {
  answer = resolve;
});

export default defineStory({
  rule: 'csrf-origin-rejected',
  about: 'a form in a sandboxed frame has no origin to show, and the server says no more than Forbidden',
  page: 'http://app.test',
  fails: { method: 'POST', at: 'http://app.test', path: '/orders' },
  async serve(request, response) {
    if (request.path === '/answered') {
      await answered;
      response.writeHead(204).end();
      return;
    }
    const isKnown = request.headers.origin === `http://${request.headers.host}`;
    response.writeHead(isKnown ? 200 : 403, { 'content-type': 'text/plain' });
    response.end(isKnown ? 'ok' : 'Forbidden', () => answer());
  },
  async run(lab) {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-forms', 'allow-scripts');
    frame.srcdoc = `<body onload="document.forms[0].submit()">
      <form method="post" action="${lab.url('http://app.test', '/orders')}"><input name="item" value="1"></form>`;
    document.body.append(frame);
    return (await fetch(lab.url('http://app.test', '/answered'))).status;
  },
});
