import { sendJson } from '../set-cookies.ts';
import { defineStory } from '../story.ts';

export default defineStory({
  rule: 'authorization-websocket-unsupported',
  about: 'a WebSocket is opened to a server that wants a token in the handshake',
  page: 'http://app.test',
  fails: { method: 'GET', at: 'http://api.example', path: '/live', isSocket: true },
  serve: (_request, response) => sendJson(response, 401, { message: 'Missing bearer token' }),
  run(lab) {
    const socket = new WebSocket(lab.url('http://api.example', '/live').replace('http', 'ws'));
    return new Promise((resolve) => {
      socket.onclose = ({ code }) => resolve(code);
    });
  },
});
