import type { CorsAnswer } from '../../facts/cors-answer.ts';
import { type Code, nginx as code, literally, when } from '../code.ts';
import { filled, list } from './filled.ts';

interface Share {
  /** For the http block; may be empty. */
  readonly map: Code;
  /** For the server or the location. */
  readonly fields: Code;
}

/** Shares every answer, errors as well, and leaves alone what the application shares by itself. */
export const shareTheRest = ({ origin, credentials }: CorsAnswer): Share => ({
  map: code`# http block: what the application sends by itself is left alone
map $upstream_http_access_control_allow_origin $cors_origin { "" ${origin}; }
${when(credentials, code`map $upstream_http_access_control_allow_origin $cors_credentials { "" true; }\n`)}
`,
  fields: code`add_header Access-Control-Allow-Origin $cors_origin always;${when(
    credentials,
    code`
add_header Access-Control-Allow-Credentials $cors_credentials always;`,
  )}`,
});

/** Shares every answer in place of the application, whose own words would stand beside these. */
const shareInstead = ({ origin, credentials }: CorsAnswer): Share => ({
  map: literally(''),
  fields: code`proxy_hide_header Access-Control-Allow-Origin;
${when(credentials, code`proxy_hide_header Access-Control-Allow-Credentials;\n`)}add_header Access-Control-Allow-Origin ${origin} always;${when(
    credentials,
    code`
add_header Access-Control-Allow-Credentials true always;`,
  )}`,
});

/** The whole answer to a preflight, for a block of its own: add_header outside does not reach into it. */
export const preflightAnswer = ({
  origin,
  credentials,
  preflight,
}: CorsAnswer): Code => code`  add_header Access-Control-Allow-Origin ${origin};
${when(credentials, code`  add_header Access-Control-Allow-Credentials true;\n`)}${when(
  (preflight?.methods.length ?? 0) > 0,
  code`  add_header Access-Control-Allow-Methods ${list(preflight?.methods ?? [])};\n`,
)}${when(
  (preflight?.headers.length ?? 0) > 0,
  code`  add_header Access-Control-Allow-Headers ${list(preflight?.headers ?? [])};\n`,
)}  return 204;`;

export const nginx = filled((answer) => {
  const { map, fields } = answer.isNamedBefore ? shareInstead(answer) : shareTheRest(answer);
  const ofPreflight = code`

if ($request_method = OPTIONS) {
${preflightAnswer(answer)}
}`;
  return code`${map}# location block, in place of the CORS lines there
${fields}${when(answer.preflight !== undefined, ofPreflight)}`;
});
