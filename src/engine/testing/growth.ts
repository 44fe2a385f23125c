/** How many times longer the larger text is. */
const FACTOR = 8;
/** A quadratic run would take the square of the factor as long; the rest is room for a busy machine. */
const LIMIT = FACTOR * 4;
/** Below this a clock tells nothing, in milliseconds. */
const FLOOR = 0.2;

function fastest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.max(FLOOR, Math.min(...times));
}

/** Whether a parser takes time in proportion to a text of so many repeated units, judged by two lengths in one run. */
export function isLinear(parse: (text: string) => unknown, unit: string, length = 10_000): boolean {
  const timeFor = (size: number) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    return fastest(() => parse(text));
  };
  return timeFor(length * FACTOR) / timeFor(length) < LIMIT;
}
