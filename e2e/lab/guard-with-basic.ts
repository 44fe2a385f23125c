import type { ServerResponse } from 'node:http';
import { allowPage } from './allow-page.ts';
import type { LabRequest } from './story.ts';

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** nginx's own page for a 401. */
const PAGE = `<html>
<head><title>401 Authorization Required</title></head>
<body>
<center><h1>401 Authorization Required</h1></center>
<hr><center>nginx/1.26.2</center>
</body>
</html>
`.replaceAll('\n', '\r\n');

/** The credentials that a strict decoder reads. */
function credentialsOf(authorization: string | undefined): string | undefined {
  const [, base64] = /^Basic (.*)$/i.exec(authorization ?? '') ?? [];
  return base64 !== undefined && BASE64.test(base64) ? Buffer.from(base64, 'base64').toString() : undefined;
}

/** Answers as a nginx with `auth_basic` does for which one account is good, behind CORS that is right. */
export function guardWithBasic(
  request: LabRequest,
  response: ServerResponse,
  { account, challenge }: { readonly account: string; readonly challenge: string },
): void {
  response.setHeader('server', 'nginx/1.26.2');
  if (allowPage(request, response)) return;
  if (credentialsOf(request.headers.authorization) === account) {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Alice"}');
    return;
  }
  response.writeHead(401, { 'www-authenticate': challenge, 'content-type': 'text/html' }).end(PAGE);
}
