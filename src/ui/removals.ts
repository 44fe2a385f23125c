import { signal } from '@preact/signals';
import type { Case, JarCookie } from '../engine/case.ts';
import type { Wire } from '../messaging/adapter.ts';
import { cookieKeyOf } from '../messaging/cookie-key.ts';
import type { CookieRemoval, PageMessage, WorkerMessage } from '../messaging/protocol.ts';

export type Removal = 'under-way' | CookieRemoval;

/** The cookies that the person wanted gone, and what became of them. */
export function createRemovals(wire: Wire<PageMessage, WorkerMessage>) {
  const all = signal<ReadonlyMap<string, Removal>>(new Map());
  return {
    ask: ({ id, tab }: Case, cookie: JarCookie): void => {
      const key = cookieKeyOf(cookie);
      all.value = new Map(all.value).set(key, 'under-way');
      wire.send({ type: 'remove-cookie', tab, caseId: id, cookie: key });
    },
    told: (removal: CookieRemoval): void => {
      all.value = new Map(all.value).set(removal.cookie, removal);
    },
    /** A worker that was stopped answers nothing any more. */
    reset: (): void => {
      all.value = new Map([...all.value].filter(([, removal]) => removal !== 'under-way'));
    },
    /** What is to be said beside a cookie of this case: one that a later sign-in set is another cookie. */
    of: (of: Case, cookie: JarCookie): Removal | undefined => {
      const removal = all.value.get(cookieKeyOf(cookie));
      return removal === 'under-way' || (removal && removal.at >= of.now) ? removal : undefined;
    },
  };
}
