import type { CorsCase } from './case.ts';
import type { Comparison } from './comparison.ts';
import { corsErrorsFor } from './cors-error-names.ts';
import { describeArrival } from './describe-arrival.ts';
import { type Foreseen, foresee } from './foresee-cors.ts';
import type { Played } from './play.ts';

function endOf({ isRead, stop }: Foreseen): string {
  if (!stop) return isRead ? 'answer read' : 'answer opaque';
  return 'faults' in stop ? `${stop.at} ${stop.faults[0]}` : stop.at;
}

/** Says where our verdict differs: what leaves and with what, where it goes, and whether and why the page may not read the answer. */
export function compareCors(
  of: CorsCase,
  { urls, documents, arrivals, wasRead, told: { corsError } }: Played,
): Comparison {
  const asker = documents.find((document) => document !== 'about:srcdoc') ?? '';
  const origin = of.place.sandboxed ? 'null' : new URL(asker).origin;
  const ours = foresee(of, { origin, urls });
  const came = arrivals.map((arrival) => describeArrival(of, arrival));
  const errors = corsErrorsFor(ours.stop);
  const differences = [
    ...(came.join('\n') === ours.arrivals.join('\n')
      ? []
      : [`ours ${ours.arrivals.join(' | ')}; the server saw ${came.join(' | ')}`]),
    ...(wasRead === ours.isRead ? [] : [`ours ${endOf(ours)}; the page ${wasRead ? 'read' : 'did not read'} it`]),
    ...(errors.includes(corsError) ? [] : [`ours ${JSON.stringify(ours.stop)}; DevTools says ${corsError}`]),
  ];
  const preflights = ours.arrivals.filter((each) => each.includes('preflight')).length;
  const classes = [
    `cors: ${endOf(ours)}`,
    `cors: ${preflights === 0 ? 'no preflight' : 'preflight'}`,
    `cors: ${ours.arrivals.length - preflights} legs`,
    `cors: by ${of.by}`,
    ...(ours.arrivals.some((each) => / from null /.test(each)) && origin !== 'null' ? ['cors: origin lost'] : []),
  ];
  return { differences, classes };
}
