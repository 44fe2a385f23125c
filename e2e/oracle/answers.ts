import { type Answer, type Case, lineOf } from './case.ts';

const withUserinfo = (url: string | undefined, userinfo: string) => url?.replace('//', `//${userinfo}`) ?? '';

/** A request that wants an answer. */
export interface Ask {
  readonly leg: number;
  readonly isPreflight: boolean;
  readonly origin: string;
  /** The address after this one. */
  readonly next: string | undefined;
}

/** What the server of a case says to a request. */
export function answerFor(of: Case, { leg, isPreflight, origin, next }: Ask): Answer {
  if (of.kind === 'cookie') return { status: 200, headers: [] };
  if (of.kind === 'set-cookie') return { status: 200, headers: [['Set-Cookie', lineOf(of)]] };
  const { status, headers } = of.legs[leg]?.[isPreflight ? 'preflight' : 'answer'] ?? { status: 404, headers: [] };
  return {
    status,
    headers: headers.map(([name, value]) => [
      name,
      value
        .replaceAll('{origin}', origin)
        .replaceAll('{ORIGIN}', origin.toUpperCase())
        .replace(/\{next ?([^}]*)\}/, (_, userinfo: string) => withUserinfo(next, userinfo)),
    ]),
  };
}
