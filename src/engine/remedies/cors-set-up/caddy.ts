import { type Code, caddy as code, when } from '../code.ts';
import { filled, list } from './filled.ts';

export const caddy = filled(({ origin, credentials, preflight, isNamedBefore }) => {
  const fields = (indent: Code) =>
    code`${indent}Access-Control-Allow-Origin ${origin}${when(
      credentials,
      code`
${indent}Access-Control-Allow-Credentials true`,
    )}`;
  // What is deferred replaces what an application behind sets, and is left out of Caddy's own errors.
  const deferred = code`
header {
${fields(code`\t`)}
	defer
}`;
  const answer = code`${fields(code`header `)}${when(isNamedBefore, deferred)}`;
  if (!preflight) return answer;
  const { methods, headers } = preflight;
  return code`${answer}
@preflight method OPTIONS
handle @preflight {${when(
    methods.length > 0,
    code`
	header Access-Control-Allow-Methods ${list(methods)}`,
  )}${when(
    headers.length > 0,
    code`
	header Access-Control-Allow-Headers ${list(headers)}`,
  )}
	respond 204
}`;
});
