import { type CredentialsMode, corsCheck } from '../../src/engine/http/cors-check.ts';
import { namesOf } from '../../src/engine/http/header-list.ts';
import { preflightCheck } from '../../src/engine/http/preflight-check.ts';
import type { CorsCase } from './case.ts';
import type { Played } from './play.ts';
import type { Arrival } from './server.ts';

interface Asker {
  readonly origin: string;
  readonly mode: CredentialsMode;
}

function faultsOf({ request, status, headers, isPreflight }: Arrival, asker: Asker): readonly string[] {
  if (!isPreflight) return corsCheck('response', headers, asker).faults;
  const written = (name: string) => String(request.headers[name] ?? '');
  const asked = { name: 'names', value: written('access-control-request-headers') };
  const demand = {
    ...asker,
    method: written('access-control-request-method'),
    headers: (namesOf([asked], 'names') ?? []).map((name) => name.toLowerCase()),
  };
  return preflightCheck({ status, headers }, demand).faults;
}

/** Says where our verdict differs: does the request leave after its preflight, and may the page read the answer? */
export function compareCors(of: CorsCase, { documents, arrivals, wasRead }: Played): readonly string[] {
  const [asker = ''] = documents;
  const by: Asker = {
    origin: of.place.sandboxed ? 'null' : new URL(asker).origin,
    mode: of.credentials === 'include' ? 'include' : 'omit',
  };
  const preflight = arrivals.find(({ isPreflight }) => isPreflight);
  const request = arrivals.find(({ isPreflight }) => !isPreflight);
  if (!preflight && !request) return ['nothing reached the server'];
  const check = (arrival: Arrival | undefined, passed: boolean, what: string) => {
    const faults = arrival && faultsOf(arrival, by);
    if (!faults || passed === (faults.length === 0)) return [];
    return [`${what}: ours ${faults.join(', ') || 'passes'}; the browser's ${passed ? 'passes' : 'fails'}`];
  };
  return [...check(preflight, request !== undefined, 'preflight'), ...check(request, wasRead, 'answer')];
}
