import type { Header } from '../case.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts } from '../facts.ts';
import type { Evidence } from '../finding.ts';
import { tokenOf } from '../http/authorization.ts';
import { type BasicCredentials, type BasicFlaw, type BasicPart, type BasicProblem, parseBasic } from '../http/basic.ts';
import type { Parsed } from '../http/parsed.ts';
import { schemeFamily } from '../http/schemes.ts';

/** The Basic credentials of a request, with the field that they stand in. */
export type SentBasic = Parsed<BasicCredentials, BasicProblem> & { readonly field: Header };

export function sentBasicOf({ authorization }: Pick<Facts, 'authorization'>): SentBasic | undefined {
  if (!authorization) return undefined;
  const { field, value } = authorization;
  const token = tokenOf(value);
  if (schemeFamily(value.scheme?.text ?? '') !== 'basic' || token.text === '') return undefined;
  return { field, ...parseBasic(token) };
}

type Denied = Pick<Facts, 'basic' | 'response' | 'challenges'>;

/** Basic credentials were sent, and a server that takes such denies access. */
export function isBasicDenied({ basic, response, challenges }: Denied): boolean {
  const isAsked = challenges.length === 0 || challenges.some(({ scheme }) => schemeFamily(scheme.text) === 'basic');
  return basic !== undefined && isAsked && (response?.status === 401 || response?.status === 403);
}

/** The same, and the credentials themselves are not accepted: a 403 says that they were good. */
export const isBasicRefused = (facts: Denied): boolean => isBasicDenied(facts) && facts.response?.status === 401;

/** The header with what is wrong in its credentials marked; nothing when none of it is. */
export function exhibitOfBasic(
  { field, problems }: SentBasic,
  ...codes: readonly BasicProblem[]
): Evidence | undefined {
  const marks = problems.filter(({ code }) => codes.includes(code)).map(({ range }) => range);
  return marks.length === 0 ? undefined : inHeader('request', field, ...marks);
}

export interface FlawedPart {
  readonly part: BasicPart;
  /** The part itself. */
  readonly text: string;
  readonly evidence: Evidence;
}

/** The first of user name and password that has a flaw. */
export function flawedPart(basic: SentBasic, flaw: BasicFlaw): FlawedPart | undefined {
  for (const part of ['user', 'password'] as const) {
    const evidence = exhibitOfBasic(basic, `${part}-${flaw}`);
    if (evidence) return { part, text: basic.value[part] ?? '', evidence };
  }
  return undefined;
}

/** `U+FF21`, as Unicode writes the number of a character. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
