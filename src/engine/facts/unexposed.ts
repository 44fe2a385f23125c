import type { Header } from '../case.ts';
import type { Facts } from '../facts.ts';
import { namesOf } from '../http/header-list.ts';
import { isRequestId } from '../http/request-ids.ts';

/** Schemes that the browser answers by itself, so that no script need read their challenge. */
const OF_BROWSER = /^\s*(?:basic|digest|negotiate|ntlm)\b/i;

/** What a client must read to know how to go on. */
function tellsClient({ name, value }: Header): boolean {
  const field = name.toLowerCase();
  return field === 'dpop-nonce' || (field === 'www-authenticate' && !OF_BROWSER.test(value));
}

/** What a page of another origin may not read (Fetch, "CORS-exposed header-name list"). */
interface Unexposed {
  /** The fields that its code needs. */
  readonly needed: readonly Header[];
  /** The names to expose: theirs, and those of request ids, which help whoever asks for help. */
  readonly names: readonly string[];
}

export function unexposedIn({ cors, response }: Facts): Unexposed {
  const headers = response?.headers ?? [];
  const exposed = new Set((namesOf(headers, 'access-control-expose-headers') ?? []).map((name) => name.toLowerCase()));
  if (exposed.has('*') && cors?.mode !== 'include') return { needed: [], names: [] };
  const hidden = headers.filter(({ name }) => !exposed.has(name.toLowerCase()));
  const needed = hidden.filter(tellsClient);
  const names = [...needed, ...hidden.filter(isRequestId)].map(({ name }) => name);
  return { needed, names: [...new Set(names)] };
}
