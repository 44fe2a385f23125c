import { curlOf, preflightCurlOf, setCookieCurlOf } from '../curl.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { parseSetCookie } from '../http/set-cookie.ts';
import type { Code } from './code.ts';
import { correctionFor } from './correction.ts';
import { remedyOf } from './snippets.ts';

/** The answer that sets the cookie in question, where the fix lies in it; what the page must change shows where the cookie comes along. */
function cookieCheck({ evidence, who }: Finding, facts: Facts): Code {
  const line = evidence.find((each) => each.kind === 'set-cookie');
  const cookie = evidence.find((each) => each.kind === 'cookie')?.cookie.name;
  const name = line ? parseSetCookie(line.line).value.name.text : cookie;
  if (name === undefined || who.every((each) => each === 'page'))
    return curlOf(facts, { reveal: false, asked: ['Cookie'] });
  return setCookieCurlOf(facts, line?.url, name);
}

/** The curl that shows whether the fix works, its secrets as variables; nothing where curl cannot show it. */
export function verifyFor(finding: Finding, facts: Facts): Code | undefined {
  const verify = remedyOf(finding)?.verify;
  const correction = correctionFor(finding, facts);
  if (verify === 'none' || correction === 'none') return undefined;
  if (/^(?:set-)?cookie-/.test(finding.rule)) return cookieCheck(finding, facts);
  if (verify === 'preflight') return preflightCurlOf(facts);
  return curlOf(facts, { reveal: false, ...correction });
}
