import type { Facts } from '../facts.ts';
import { type Code, javascript } from './code.ts';
import { withoutUserinfo } from './page-call.ts';
import { defineRemedy } from './remedy.ts';

function client({ exchange, url }: Facts): Code {
  if (exchange.type === 'websocket')
    return javascript`// the ticket: one use, a few seconds, from a request that carries the token
const { ticket } = await (await fetch('/ticket', { method: 'POST', headers: { Authorization: 'Bearer ' + token } })).json();
const socket = new WebSocket(${`${url.origin}${url.pathname}?ticket=`} + ticket);`;
  return javascript`// fetch reads the same stream and can send the header
const response = await fetch(${withoutUserinfo(url)}, {
  headers: { Accept: 'text/event-stream', Authorization: 'Bearer ' + token },
});
for await (const text of response.body.pipeThrough(new TextDecoderStream())) console.log(text);`;
}

export default defineRemedy({
  id: 'authenticate-socket',
  snippets: {
    page: client,
    express: () => javascript`// ws: take the ticket before the handshake is answered
server.on('upgrade', (request, socket, head) => {
  const ticket = new URL(request.url, 'http://localhost').searchParams.get('ticket');
  if (!tickets.delete(ticket)) return socket.end('HTTP/1.1 401 Unauthorized\\r\\n\\r\\n');
  sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
});`,
  },
  verify: 'request',
});
