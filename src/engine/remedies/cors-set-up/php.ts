import { php as code, when } from '../code.ts';
import { filled, list } from './filled.ts';

export const php = filled(({ origin, credentials, preflight }) => {
  const answer = code`// before anything that may answer or refuse
header('Access-Control-Allow-Origin: ' . ${origin});${when(
    credentials,
    code`
header('Access-Control-Allow-Credentials: true');`,
  )}`;
  if (!preflight) return answer;
  const { methods, headers } = preflight;
  return code`${answer}
if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') {${when(
    methods.length > 0,
    code`
    header('Access-Control-Allow-Methods: ' . ${list(methods)});`,
  )}${when(
    headers.length > 0,
    code`
    header('Access-Control-Allow-Headers: ' . ${list(headers)});`,
  )}
    http_response_code(204);
    exit;
}`;
});
