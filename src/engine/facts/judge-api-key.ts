import type { Header } from '../case.ts';
import { type ApiKeyComplaint, type ApiKeySaying, apiKeySaying } from '../dialects/api-keys.ts';
import { inHeader } from '../exhibits/header-exhibit.ts';
import type { Facts, SeenChallenge } from '../facts.ts';
import type { Confidence, Evidence } from '../finding.ts';
import type { Carried } from '../http/carried.ts';
import { paramOf } from '../http/challenges.ts';
import { combinedValueOf, valuesOf } from '../http/headers.ts';
import { schemeFamily } from '../http/schemes.ts';
import { findWords, matchWords } from '../http/words.ts';

/** What a request and its answer have to do with API keys. */
export interface ApiKeyJudgement {
  /** Keys in a header or in the URL. */
  readonly keys: readonly Carried[];
  /** Headers that are named like a key and hold nothing. */
  readonly empty: readonly Header[];
  /** A token that is no JWT, so that it may be a key: in Authorization, or in another header when the server refuses a key. */
  readonly opaque?: Carried;
  readonly complaint?: ApiKeyComplaint;
  /** Where the answer says so. */
  readonly said?: Evidence;
  /** How much the answer's words carry. */
  readonly confidence: Confidence;
  /** Where the server looks for the key, when it can be told: a header or a query parameter. */
  readonly wanted?: string;
}

const plain = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');
const isKeyName = (name: string) =>
  /(?:(?:api|access|auth|app|subscription|functions|master|secret|client|licen[sc]e|developer|consumer)key|^key|^appid|apitoken)$/.test(
    plain(name),
  );

/** Parameters that hold all kinds of things. */
const PLAIN_NAME = /^(?:key|appid)$/i;
const KEY_LIKE = /^(?=.*\d)(?=.*[a-z])[\w.-]{16,}$/i;

/** The names of fields and parameters, as servers mention them. */
const NAMED =
  /(?<![\w-])((?:x|ocp)-[a-z-]{0,40}(?:key|token))(?![\w-])|["'`]([a-z][\w-]{0,30}key)["'`](?: request)? (?:header|url param|query|param)|request\.(?:header|queryparam|formparam)\.([\w-]{1,40})|\b([\w-]{0,30}key)["'`]? (?:url |query )?param/;
const IN_AUTHORIZATION = /key in (?:an|the) authorization header|authorization: bearer your_/;

/** How vendors' own words tell the name. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/subscription key/, 'Ocp-Apim-Subscription-Key'],
  [/unregistered callers|pass a valid api key/, 'X-Goog-Api-Key'],
  [/rapidapi/, 'X-RapidAPI-Key'],
];

/** The usual letters of a name that the server's words give in lower case. */
const LETTERS = ['X-API-Key', 'Ocp-Apim-Subscription-Key', 'X-Goog-Api-Key', 'X-RapidAPI-Key', 'X-Functions-Key'];
const lettersOf = (name: string) => LETTERS.find((each) => each.toLowerCase() === name) ?? name;

/** Kong's and Azure's schemes among them; Azure's names the field. */
const isKeyChallenge = ({ scheme }: SeenChallenge) =>
  ['key', 'apikey', 'azureapimanagementkey'].includes(schemeFamily(scheme.text));

function wantedIn({ words, challenges, response }: Facts): string | undefined {
  const [asked] = challenges.filter(isKeyChallenge).flatMap((challenge) => paramOf(challenge, 'name') ?? []);
  if (asked?.text) return asked.text;
  if (matchWords(words, IN_AUTHORIZATION)) return 'Authorization';
  const named = matchWords(words, NAMED)
    ?.match.slice(1)
    .find((group) => group !== undefined);
  if (named !== undefined) return lettersOf(named);
  const usual = USUAL.find(([pattern]) => matchWords(words, pattern))?.[1];
  if (usual !== undefined) return usual;
  if (combinedValueOf(response?.headers ?? [], 'x-amzn-errortype')) return 'X-API-Key';
  return challenges.some(({ scheme }) => scheme.text === 'Key') ? 'apikey' : undefined;
}

/** Amazon API Gateway says no more than Forbidden; an empty body comes from its firewall. */
function forbiddenByGateway({ response, body }: Facts): Evidence | undefined {
  const [value] = valuesOf(response?.headers ?? [], 'x-amzn-errortype');
  if (response?.status !== 403 || !value?.startsWith('ForbiddenException')) return undefined;
  if (body && !/"message"\s*:\s*"Forbidden"/.test(body.text)) return undefined;
  return inHeader('response', { name: 'x-amzn-ErrorType', value }, { start: 0, end: value.length });
}

/** All that the server asks for is a key. */
function challenged({ challenges }: Facts): Evidence | undefined {
  const [challenge] = challenges;
  const isAll = challenges.every(isKeyChallenge);
  return challenge && isAll ? inHeader('response', challenge.field, challenge.scheme.range) : undefined;
}

/** A key or something else would do, and something else was sent: then that is the one to look at. */
function isAboutAnother({ authorization, words }: Facts, { complaint }: ApiKeySaying, hasKey: boolean): boolean {
  const isOpen = complaint === 'missing' || complaint === 'refused';
  const ofKeys = words.filter(({ text }) => /key/.test(text));
  const isChoice = findWords(ofKeys, /bearer|jwt|oauth|access token/) !== undefined;
  return isOpen && isChoice && !hasKey && authorization !== undefined;
}

function sayingOf(facts: Facts, hasKey: boolean): (ApiKeySaying & { readonly confidence: Confidence }) | undefined {
  const said = apiKeySaying(facts.words, hasKey);
  if (said) return isAboutAnother(facts, said, hasKey) ? undefined : { ...said, confidence: 'certain' };
  const asked = challenged(facts);
  if (asked) return { complaint: 'refused', evidence: asked, confidence: 'certain' };
  const forbidden = forbiddenByGateway(facts);
  const confidence = facts.authorization ? 'possible' : 'likely';
  return forbidden && { complaint: 'refused', evidence: forbidden, confidence };
}

/** Nothing when request or answer were not seen. */
export function judgeApiKey(facts: Facts): ApiKeyJudgement | undefined {
  const { request, response, carried, url } = facts;
  if (!request || !response || response.status < 400) return undefined;
  const named = carried.filter((each) => (each.in === 'header' || each.in === 'query') && isKeyName(each.name));
  const saying = sayingOf(facts, named.length > 0);
  const isKey = ({ name, token }: Carried) =>
    !PLAIN_NAME.test(name) ||
    saying !== undefined ||
    KEY_LIKE.test(token.text) ||
    url.hostname.endsWith('.googleapis.com');
  const wanted = wantedIn(facts);
  const opaque =
    carried.find((each) => each.in === 'authorization' && !each.jwt) ??
    // Vendors name the header after themselves: X-Shopify-Access-Token.
    carried.find((each) => saying?.complaint === 'refused' && each.in === 'header' && !each.jwt);
  return {
    keys: named.filter(isKey),
    empty: request.headers.filter(({ name, value }) => isKeyName(name) && value.trim() === ''),
    ...(opaque && { opaque }),
    ...(saying && { complaint: saying.complaint, said: saying.evidence }),
    confidence: saying?.confidence ?? 'possible',
    ...(wanted !== undefined && { wanted }),
  };
}
