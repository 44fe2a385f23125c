import { CREDENTIALS_WANTED, OTHER_CREDENTIAL_WANTED } from '../dialects/credentials-wanted.ts';
import { CORS_REFUSED, PREFLIGHT_CREDENTIALS_WANTED, PREFLIGHT_REFUSED } from '../dialects/preflight-words.ts';
import type { Facts } from '../facts.ts';
import type { Confidence, Evidence } from '../finding.ts';
import type { CorsCheckFault } from '../http/cors-check.ts';
import { corsCheck } from '../http/cors-check.ts';
import { combinedValueOf } from '../http/headers.ts';
import type { PreflightFault } from '../http/preflight-check.ts';
import { findWords, wordsOf } from '../http/words.ts';
import { frontServerIn } from './front-server.ts';

/** What AWS API Gateway says of a method that nobody defined, whatever the words seem to mean. */
const METHOD_UNKNOWN = /missing ?authentication ?token/;

/** What the browser stumbled over first in the preflight; nothing when the preflight did not stop the request. */
export function preflightFaultOf({ cors }: Facts): PreflightFault | undefined {
  return cors?.failed === 'preflight' ? cors.preflight?.faults[0] : undefined;
}

/** What the browser stumbled over first in the answer itself. */
export function responseFaultOf({ cors }: Facts): CorsCheckFault | undefined {
  return cors?.failed === 'response' ? cors.response?.faults[0] : undefined;
}

/** The table of what was demanded beside what came. */
export const corsExhibit = ({ cors }: Facts): Evidence => ({ kind: 'cors', rows: cors?.rows ?? [] });

/** A CORS header of the answer, or its absence. */
export function headerExhibit(facts: Facts, of: 'preflight-response' | 'response', name: string): Evidence {
  const headers = (of === 'response' ? facts.response : facts.preflight?.response)?.headers ?? [];
  const field = headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
  if (!field) return { kind: 'header-absent', of, name };
  const marks = [{ start: 0, end: field.value.length }];
  return { kind: 'header', of, name: field.name, value: field.value, marks };
}

/** Who turned a preflight down that was not answered with a 2xx. */
export type PreflightRefusal =
  | { readonly by: 'authentication'; readonly confidence: Confidence; readonly evidence: readonly Evidence[] }
  | { readonly by: 'cors' | 'redirect' | 'other'; readonly evidence: readonly Evidence[] };

/** Spring names all three in every answer of its CORS layer. */
const VARIES_BY_PREFLIGHT = /access-control-request-method/i;

/** Amazon S3 asks no preflight for credentials: it refuses what the CORS rules of the bucket do not allow. */
const STORE = /^AmazonS3$/i;

/** The API shares its other answers with this page, so its CORS layer would not have refused. */
function isSharedOtherwise({ case: of, cors }: Facts): boolean {
  const response = of.allowedBefore?.hops.at(-1)?.response;
  return response !== undefined && cors !== undefined && sharesWith(response.headers, cors.origin);
}

const sharesWith = (headers: Parameters<typeof corsCheck>[1], origin: string) =>
  corsCheck('response', headers, { origin, mode: 'omit' }).faults.length === 0;

/** What was found in the words of the preflight's answer, as an exhibit of that message. */
const inPreflight = (evidence: Evidence): Evidence =>
  evidence.kind === 'header' || evidence.kind === 'body' ? { ...evidence, of: 'preflight-response' } : evidence;

/** Tells a 403 that is about credentials from one of the CORS layer: by its words, and by what else the server shares. */
function forbidden(facts: Facts): PreflightRefusal {
  const response = facts.preflight?.response;
  const words = response ? wordsOf(response) : [];
  const challenge = ['WWW-Authenticate', 'Proxy-Authenticate'].find((name) =>
    combinedValueOf(response?.headers ?? [], name),
  );
  if (challenge)
    return {
      by: 'authentication',
      confidence: 'certain',
      evidence: [headerExhibit(facts, 'preflight-response', challenge)],
    };
  if (findWords(words, METHOD_UNKNOWN)) return { by: 'other', evidence: [] };
  const refused = findWords(words, PREFLIGHT_REFUSED);
  if (refused) return { by: 'cors', evidence: [inPreflight(refused)] };
  const wanted = [PREFLIGHT_CREDENTIALS_WANTED, CREDENTIALS_WANTED, OTHER_CREDENTIAL_WANTED]
    .map((pattern) => findWords(words, pattern))
    .find((found) => found !== undefined);
  if (wanted) return { by: 'authentication', confidence: 'certain', evidence: [inPreflight(wanted)] };
  if (VARIES_BY_PREFLIGHT.test(combinedValueOf(response?.headers ?? [], 'vary') ?? ''))
    return { by: 'cors', evidence: [headerExhibit(facts, 'preflight-response', 'Vary')] };
  if (STORE.test(combinedValueOf(response?.headers ?? [], 'server') ?? ''))
    return { by: 'cors', evidence: [headerExhibit(facts, 'preflight-response', 'Server')] };
  // Browsers show nobody the body of a preflight's answer, so a bare 403 must be read without its words.
  const asksForAuthorization = facts.cors?.rows.some(({ demand }) => demand === 'authorization') ?? false;
  const isLikely = asksForAuthorization || isSharedOtherwise(facts);
  // A web server's own login asks with a 401; its 403 is about the method or the address.
  const isByWebServer =
    response !== undefined &&
    frontServerIn(response) !== undefined &&
    /html/i.test(combinedValueOf(response.headers, 'content-type') ?? '');
  return (response?.body === undefined && !isByWebServer) || isLikely
    ? { by: 'authentication', confidence: isLikely ? 'likely' : 'possible', evidence: [] }
    : { by: 'other', evidence: [] };
}

/** A status that says nothing of CORS by itself: the words do, or Starlette's habit to list what it would have allowed. */
function refusedWithoutSaying(facts: Facts): PreflightRefusal {
  const response = facts.preflight?.response;
  const said = response && findWords(wordsOf(response), CORS_REFUSED);
  if (said) return { by: 'cors', evidence: [inPreflight(said)] };
  const lacksMore = (facts.cors?.preflight?.faults.length ?? 0) > 1;
  const isListed = combinedValueOf(response?.headers ?? [], 'access-control-allow-methods') !== undefined;
  return response?.status === 400 && lacksMore && isListed
    ? { by: 'cors', evidence: [headerExhibit(facts, 'preflight-response', 'Access-Control-Allow-Methods')] }
    : { by: 'other', evidence: [] };
}

/** Who refused the preflight; nothing when its status was not what stopped the request. */
export function preflightRefusalOf(facts: Facts): PreflightRefusal | undefined {
  if (preflightFaultOf(facts) !== 'status') return undefined;
  const status = facts.preflight?.response?.status ?? 0;
  if (status === 401 || status === 407) return { by: 'authentication', confidence: 'certain', evidence: [] };
  if (status === 403) return forbidden(facts);
  if (status >= 300 && status < 400) return { by: 'redirect', evidence: [] };
  return refusedWithoutSaying(facts);
}

/** Where else this server shared an answer with this page. */
export function coveredElsewhere(facts: Facts): 'preflight' | 'before' | undefined {
  const { cors, preflight } = facts;
  const allowed = preflight?.response?.headers;
  if (cors && allowed && sharesWith(allowed, cors.origin)) return 'preflight';
  return isSharedOtherwise(facts) ? 'before' : undefined;
}
