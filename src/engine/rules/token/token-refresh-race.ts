import type { Exchange } from '../../case.ts';
import { complainsOfOther } from '../../dialects/token-complaints.ts';
import { sentToken, wholeOf } from '../../facts/sent-token.ts';
import { grantSentIn, isGranted, isRenewal, overlaps } from '../../facts/token-exchanges.ts';
import type { Facts } from '../../facts.ts';
import type { Evidence } from '../../finding.ts';
import { defineRule } from '../../rule.ts';

/** What a renewal broke shows within this time; in milliseconds. */
const SOON = 15_000;

/** No token is renewed again so soon; in milliseconds. */
const NEAR = 2_000;

const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403]);

const answeredAt = ({ hops }: Exchange) => hops.at(-1)?.response?.receivedAt ?? 0;
const sentAt = ({ hops }: Exchange) => hops.at(-1)?.request.sentAt ?? 0;
const urlOf = ({ hops }: Exchange) => hops.at(-1)?.request.url ?? '';

/** Beside each other; or one right after the other, which was refused. */
function isRace(one: Exchange, other: Exchange): boolean {
  if (one.id === other.id || urlOf(one) !== urlOf(other)) return false;
  const isNear = Math.abs(sentAt(one) - sentAt(other)) < NEAR;
  return overlaps(one, other) || (isNear && isGranted(one) !== isGranted(other));
}

/** Where both refresh tokens were seen, one renewal after the other is no race: the page did not keep what it got. */
const isOwnRace = (other: Exchange, own: Exchange): boolean =>
  isRace(other, own) && (overlaps(other, own) || [other, own].some((each) => grantSentIn(each) === undefined));

/** Renewals that ran beside each other shortly before this request failed, or beside this one. */
function racing({ case: of, exchange, response }: Facts): readonly Exchange[] {
  const recent = of.tokenExchanges.filter(
    (each) => isRenewal(each) && answeredAt(each) > (response?.receivedAt ?? 0) - SOON,
  );
  const isOwn = of.tokenExchanges.some(({ id }) => id === exchange.id);
  const others = recent.filter(({ id }) => id !== exchange.id);
  if (isOwn) return isRenewal(exchange) ? others.filter((each) => isOwnRace(each, exchange)) : [];
  return others.filter((each) => others.some((other) => isRace(each, other)));
}

export default defineRule({
  id: 'token-refresh-race',
  severity: 'blocking',
  who: ['page'],
  needs: ['request', 'response'],
  spec: ['https://www.rfc-editor.org/rfc/rfc9700#section-4.14.2'],
  beats: ['oauth-refresh-token-expired', 'oauth-grant-invalid', 'token-rejected'],
  remedy: 'oauth-renew-once',
  texts: {
    en: {
      title: 'renewals raced each other',
      found:
        'The page renewed its token {count} times at once at `{from}`; with rotation each renewal ends what the others got, and this request carried a token that was ended.',
      foundOwn:
        'This renewal ran beside another one at `{from}` that was granted; a refresh token that rotates is good once, so this one came too late.',
      fix: 'Renew once for all requests and tabs that wait: keep one promise, take a lock across tabs (`navigator.locks`), and let every request wait for its result.',
    },
    ja: {
      title: 'トークン更新の競合',
      found:
        'ページは `{from}` で同時に {count} 回トークンを更新しました。ローテーションがあると更新のたびにほかの更新で得たトークンが無効になり、このリクエストは無効になったトークンを送っています。',
      foundOwn:
        'この更新は `{from}` で成功した別の更新と同時に行われました。ローテーションされるリフレッシュトークンは 1 回しか使えないため、後から届いたこの更新は拒否されました。',
      fix: '待っているすべてのリクエストとタブで更新を 1 回にまとめます。Promise を 1 つだけ保持し、タブ間では `navigator.locks` でロックし、各リクエストはその結果を待ちます。',
    },
  },
  applies: ({ response, case: of }) => REFUSALS.has(response.status) && of.tokenExchanges.length > 1,
  evaluate(facts, found) {
    const { exchange, words, case: of } = facts;
    const others = racing(facts);
    const [first] = others;
    if (!first) return undefined;
    const { host, pathname } = new URL(urlOf(first));
    const from = host + pathname;
    const urls = others.map((each): Evidence => ({ kind: 'url', url: urlOf(each), marks: [] }));
    const [url = { kind: 'url', url: urlOf(first), marks: [] } satisfies Evidence, ...rest] = urls;
    if (of.tokenExchanges.some(({ id }) => id === exchange.id))
      return others.some(isGranted) ? found('foundOwn', { from }, [url, ...rest], 'likely') : undefined;
    const token = sentToken(facts);
    if (!token || facts.response.status !== 401 || complainsOfOther(words)) return undefined;
    return found('found', { count: others.length, from }, [wholeOf(token), url, ...rest], 'likely');
  },
});
