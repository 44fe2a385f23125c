import type { OAuthJudgement } from '../facts/judge-oauth.ts';
import type { Facts } from '../facts.ts';
import type { Evidence, Range } from '../finding.ts';
import { parseForm } from '../http/form-body.ts';

const valueIn = (text: string, name: string): Range | undefined =>
  parseForm(text).value.find((field) => field.name === name)?.value.range;

/** The places where a parameter of the request was seen: its URL, or its body where that is a form. */
export function paramExhibit({ exchange }: Facts, { endpoint }: OAuthJudgement, name: string): readonly Evidence[] {
  const { href, search } = endpoint;
  const query = valueIn(search.slice(1), name);
  const start = href.indexOf('?') + 1;
  const inUrl = query && { start: start + query.start, end: start + query.end };
  const body = exchange.hops.at(-1)?.request.body;
  const inBody = body && valueIn(body.text, name);
  return [
    ...(inUrl ? [{ kind: 'url', url: href, marks: [inUrl] } as const] : []),
    ...(body && inBody ? [{ kind: 'body', of: 'request', text: body.text, marks: [inBody] } as const] : []),
  ];
}
