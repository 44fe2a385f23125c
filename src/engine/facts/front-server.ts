import type { Response } from '../case.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Evidence } from '../finding.ts';
import { combinedValueOf } from '../http/headers.ts';
import { isChallengeField, matchWords, wordsOf } from '../http/words.ts';

/** Servers that guard whole folders with a login of their own, in front of what runs there. */
const FRONT = /^(?:nginx|openresty|apache(?!-coyote)|caddy|lighttpd|litespeed|haproxy|traefik|microsoft-iis)/i;

/** What those servers write on their own pages for a 401. */
const OWN_PAGE =
  /401 authorization required|could not verify that you are authorized to access the document|you need a valid user and password to access this content|access is denied due to invalid credentials|401 - unauthorized/;

/** What an application sends, and a guard in front of it does not. */
const OF_APPLICATION = /^(?:x-powered-by|x-request-id|x-runtime|x-aspnet-version)$/i;

/** How people name what they lock away as a whole; an API of its own has another realm. */
const GUARDED =
  /\b(?:staging|stage|restricted|protected|private|preview|traefik|administrator|htpasswd|beta|dev(?:elopment)?|members?|intranet|password)\b/i;

/** Where an answer shows that a web server's own login gave it, and not the application behind it. */
export function frontServerIn(response: Response): Evidence | undefined {
  const page = matchWords(wordsOf(response), OWN_PAGE);
  if (page) return page.evidence;
  const type = combinedValueOf(response.headers, 'content-type') ?? '';
  if (/json|xml(?!ns)/i.test(type) && !/xhtml/i.test(type)) return undefined;
  if (response.headers.some(({ name }) => OF_APPLICATION.test(name))) return undefined;
  if (response.body && /^\s*[[{]/.test(response.body.text)) return undefined;
  const guard = response.headers.find(({ name, value }) => isChallengeField(name) && GUARDED.test(value));
  if (guard) return inHeader('response', guard, { start: 0, end: guard.value.length });
  const server = response.headers.find(({ name, value }) => name.toLowerCase() === 'server' && FRONT.test(value));
  return server && inHeader('response', server, { start: 0, end: server.value.length });
}

/** The last line of the pages that those servers write for an error by themselves, or Apache's own words for a 403. */
const SIGNED =
  /<hr>\s{0,4}<(?:center|address)>((?:nginx|openresty|tengine|apache)(?:\/[\w.]{1,20})?)|you don't have permission to access (?:this resource|[^<]{1,200} on this server)/i;

/** Such pages are short. */
const LONGEST_PAGE = 2000;

/** The error page of a web server itself, which nothing behind it wrote. */
export function ownPageIn({ body }: Response): { readonly server: string; readonly evidence: Evidence } | undefined {
  const text = body?.text.slice(0, LONGEST_PAGE) ?? '';
  const match = SIGNED.exec(text);
  if (!match) return undefined;
  const server = match[1] ?? 'Apache';
  const marks = [{ start: match.index, end: match.index + match[0].length }];
  return { server, evidence: { kind: 'body', of: 'response', text, marks } };
}
