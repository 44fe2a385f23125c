/** How many times longer the larger text is. */
const FACTOR = 8;
/** A quadratic run would take the square of the factor as long; the rest is room for a busy machine. */
const LIMIT = FACTOR * 4;
/** Below this a measurement tells nothing, in microseconds. */
const FLOOR = 1_000;

/** The processor's time, not the clock's: other programs' share of the machine does not count. */
function fastest(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user;
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
