import { apache as code, when } from '../code.ts';
import { asFormat, filled, list } from './filled.ts';

export const apache = filled(({ origin, credentials, preflight, isNamedBefore }) => {
  // Apache keeps two tables of headers: what an application sets stands in the other one, and would stay.
  const hidden = when(
    isNamedBefore,
    code`
Header onsuccess unset Access-Control-Allow-Origin${when(
      credentials,
      code`
Header onsuccess unset Access-Control-Allow-Credentials`,
    )}`,
  );
  const answer = code`# mod_headers${hidden}
Header always set Access-Control-Allow-Origin ${origin}${when(
    credentials,
    code`
Header always set Access-Control-Allow-Credentials true`,
  )}`;
  if (!preflight) return answer;
  const { methods, headers } = preflight;
  return code`${answer}${when(
    methods.length > 0,
    code`
Header always set Access-Control-Allow-Methods ${asFormat(list(methods))}`,
  )}${when(
    headers.length > 0,
    code`
Header always set Access-Control-Allow-Headers ${asFormat(list(headers))}`,
  )}

# mod_rewrite, in the <VirtualHost>, where it comes before any login
RewriteEngine On
RewriteCond %{REQUEST_METHOD} =OPTIONS
RewriteRule ^ - [R=204,L]`;
});
