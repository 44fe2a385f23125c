import type { Response } from '../case.ts';
import type { Challenge } from './challenges.ts';
import { paramOf } from './challenges.ts';

/** Members of a JSON answer that name the rights that were wanted, hyphens and underscores gone. */
const WANTED_MEMBER =
  /^(?:(?:required|missing|needed|expected|necessary|wanted)(?:scopes?|permissions?|roles?|authorit(?:y|ies)|granularscopes)?|scopes?(?:required|needed|missing)?)$/i;

/** Scope-tokens (RFC 6749 §3.3) as they look in prose: quoted, or with a mark inside that prose has not. */
const QUOTED = /["'`]([\w:./*-]{2,80})["'`]/g;
const MARKED = /(?<![\w"'`:./*-])[a-z][\w-]{0,40}(?:[:./][\w*-]{1,40}){1,5}(?![\w"'`:/*])/gi;
/** The clause after the word `scope` or `permission` in which they stand. */
const CLAUSE = /(?:scopes?|permissions?|roles?)\b["'`]?([^\n.;]{1,200}(?:\.\w[^\n.;]{0,80}){0,8})/i;

const MAX_RIGHTS = 20;

const split = (text: string) => text.split(/[\s,]+/).filter((right) => right !== '' && right.length <= 100);

function inProse(text: string): readonly string[] {
  const clause = CLAUSE.exec(text)?.[1] ?? '';
  const quoted = [...clause.matchAll(QUOTED)].map(([, right = '']) => right);
  return quoted.length > 0 ? quoted : [...clause.matchAll(MARKED)].map(([right]) => right);
}

/** Named members first, then the words of the messages. */
function inJson(json: unknown, depth: number): { readonly named: readonly string[]; readonly told: readonly string[] } {
  if (typeof json !== 'object' || json === null || depth > 4) return { named: [], told: [] };
  const found = Object.entries(json).map(([name, value]: [string, unknown]) => {
    const isWanted = WANTED_MEMBER.test(name.replace(/[-_]/g, ''));
    if (typeof value === 'string')
      return isWanted ? { named: split(value), told: [] } : { named: [], told: inProse(value) };
    if (isWanted && Array.isArray(value))
      return { named: value.filter((right) => typeof right === 'string').flatMap(split), told: [] };
    return inJson(value, depth + 1);
  });
  return { named: found.flatMap(({ named }) => named), told: found.flatMap(({ told }) => told) };
}

function inBody(text: string): readonly string[] {
  try {
    const { named, told } = inJson(JSON.parse(text), 0);
    return named.length > 0 ? named : told;
  } catch {
    return inProse(text);
  }
}

/** The scopes, permissions or roles that an answer names as wanted, as far as it does. */
export function wantedRights(challenges: readonly Challenge[], { body }: Pick<Response, 'body'>): readonly string[] {
  const asked = challenges.flatMap((challenge) => split(paramOf(challenge, 'scope')?.text ?? ''));
  const told = challenges.flatMap((challenge) => inProse(paramOf(challenge, 'error_description')?.text ?? ''));
  const all = [asked, body ? inBody(body.text) : [], told].find((rights) => rights.length > 0) ?? [];
  return [...new Set(all)].slice(0, MAX_RIGHTS);
}
