import { nginx as code, when } from '../code.ts';
import { filled, list } from './filled.ts';

export const nginx = filled(({ origin, credentials, preflight, isNamedBefore }) => {
  const hidden = when(
    isNamedBefore,
    code`# What the application behind says would stand beside it.
proxy_hide_header Access-Control-Allow-Origin;
${when(credentials, code`proxy_hide_header Access-Control-Allow-Credentials;\n`)}`,
  );
  const answer = code`${hidden}add_header Access-Control-Allow-Origin ${origin} always;${when(
    credentials,
    code`
add_header Access-Control-Allow-Credentials true always;`,
  )}`;
  if (!preflight) return answer;
  const { methods, headers } = preflight;
  return code`${answer}

if ($request_method = OPTIONS) {
  # add_header above does not reach into this block.
  add_header Access-Control-Allow-Origin ${origin};${when(
    credentials,
    code`
  add_header Access-Control-Allow-Credentials true;`,
  )}${when(
    methods.length > 0,
    code`
  add_header Access-Control-Allow-Methods ${list(methods)};`,
  )}${when(
    headers.length > 0,
    code`
  add_header Access-Control-Allow-Headers ${list(headers)};`,
  )}
  return 204;
}`;
});
