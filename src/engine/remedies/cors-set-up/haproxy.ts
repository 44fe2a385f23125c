import { haproxy as code, when } from '../code.ts';
import { asFormat, filled, list } from './filled.ts';

export const haproxy = filled(({ origin, credentials, preflight }) => {
  const answer = code`http-after-response set-header Access-Control-Allow-Origin ${origin}${when(
    credentials,
    code`
http-after-response set-header Access-Control-Allow-Credentials true`,
  )}`;
  if (!preflight) return answer;
  const { methods, headers } = preflight;
  const allowed = code`${when(methods.length > 0, code` hdr Access-Control-Allow-Methods ${asFormat(list(methods))}`)}${when(
    headers.length > 0,
    code` hdr Access-Control-Allow-Headers ${asFormat(list(headers))}`,
  )}`;
  return code`${answer}
# Before any http-request auth
http-request return status 204${allowed} if METH_OPTIONS`;
});
