import { providerOf } from '../dialects/identity-providers.ts';
import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { parseCookieHeader } from '../http/cookie-header.ts';
import { domainMatches } from '../http/cookie-match.ts';
import { combinedValueOf } from '../http/headers.ts';
import { rules } from '../rules/index.ts';
import type { Code } from './code.ts';
import { remedies } from './index.ts';
import type { Remedy } from './remedy.ts';
import { recognise, STACKS, type Stack } from './stacks.ts';

/** Code to paste for one stack. */
export interface Snippet {
  readonly stack: Stack;
  /** A proper name, the same in every language. */
  readonly name: string;
  readonly code: Code;
  /** The case shows that this stack is in use. */
  readonly recognised: boolean;
}

export function remedyOf({ rule: id }: Finding): Remedy | undefined {
  const remedy = rules.find((rule) => rule.id === id)?.remedy;
  return remedies.find((each) => each.id === remedy);
}

/** Clients show in the page's call stack; axios also in the Accept that it sends unasked, which Angular has taken over. */
function clientsOf({ stack = [], request }: Facts): readonly Stack[] {
  const seen = STACKS.filter(({ frames }) => frames && stack.some(({ url }) => frames.test(url))).map(({ id }) => id);
  const accept = request?.headers.find(({ name }) => name.toLowerCase() === 'accept')?.value;
  return seen.length === 0 && accept === 'application/json, text/plain, */*' ? ['axios'] : seen;
}

/** Names of cookies that belong to the host that was asked: those sent, those of its own in the jar, those it set. */
function cookieNames({ request, cookies = [], setCookies, url }: Facts): readonly string[] {
  const sent = parseCookieHeader(combinedValueOf(request?.headers ?? [], 'cookie') ?? '').value;
  return [
    ...sent.map(({ name }) => name.text),
    ...cookies.filter(({ cookie }) => domainMatches(url.hostname, cookie.domain)).map(({ cookie }) => cookie.name),
    ...setCookies.filter((line) => new URL(line.url).hostname === url.hostname).map(({ cookie }) => cookie.name),
  ];
}

function recognised(facts: Facts): ReadonlySet<Stack> {
  // Libraries of many stacks vary a preflight alike.
  const preflight = facts.preflight?.response?.headers.filter(({ name }) => name.toLowerCase() !== 'vary') ?? [];
  const servers = [
    ...recognise(facts.response ?? { headers: [] }, cookieNames(facts)),
    ...recognise({ headers: preflight }, []),
  ];
  const provider = providerOf(facts.oauth?.endpoint ?? facts.url);
  return new Set([...servers, ...clientsOf(facts), ...(provider ? [provider.id] : [])]);
}

/** Every snippet of a finding's remedy, those for the recognised stacks first. */
export function snippetsFor(finding: Finding, facts: Facts): readonly Snippet[] {
  const { snippets = {} } = remedyOf(finding) ?? {};
  const known = recognised(facts);
  const all = STACKS.flatMap(({ id, name }): readonly Snippet[] => {
    const code = snippets[id]?.(facts);
    return code ? [{ stack: id, name, code, recognised: known.has(id) }] : [];
  });
  return all.toSorted((a, b) => Number(b.recognised) - Number(a.recognised));
}
