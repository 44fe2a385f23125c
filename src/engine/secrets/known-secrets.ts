import type { Case, Exchange } from '../case.ts';
import type { Range } from '../finding.ts';
import { goneFromHeader } from './redact.ts';

/** A shorter one is found in innocent texts. */
const DISTINCTIVE = 8;

const slices = (text: string, ranges: readonly Range[]) => ranges.map(({ start, end }) => text.slice(start, end));

const sentAndSet = ({ hops }: Exchange) =>
  hops
    .flatMap(({ request, response }) => [...(request.headers ?? []), ...(response?.headers ?? [])])
    .flatMap((header) => slices(header.value, goneFromHeader(header)));

/** Finds the credentials and cookies of a Case wherever a text repeats them, such as a body that quotes the token it refuses. */
export function knownSecretsOf(of: Case): (text: string) => readonly Range[] {
  const secrets = new Set(
    [
      ...sentAndSet(of.exchange),
      ...(of.jar ?? []).map(({ value }) => value),
      ...of.setCookies.flatMap(({ line }) => {
        const header = { name: 'Set-Cookie', value: line };
        return slices(line, goneFromHeader(header));
      }),
    ].filter(({ length }) => length >= DISTINCTIVE),
  );
  return (text) =>
    [...secrets].flatMap((secret) => {
      const ranges: Range[] = [];
      for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
        ranges.push({ start: at, end: at + secret.length });
      }
      return ranges;
    });
}
