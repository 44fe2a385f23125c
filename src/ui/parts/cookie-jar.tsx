import type { Case } from '../../engine/case.ts';
import { titleOf } from '../../engine/explain.ts';
import type { JudgedCookie } from '../../engine/facts/judge-cookies.ts';
import { useStore, useTell } from '../context.ts';
import { attributesOf } from './cookie-attributes.ts';
import { neededText, requestAttributesOf } from './cookie-needs.ts';
import { RemoveCookie } from './remove-cookie.tsx';
import { Secret } from './secret.tsx';
import { visible } from './visible.ts';

/** What the request is, attribute by attribute, for the eye to compare the cookies with. */
function RequestRow({ of }: { readonly of: Case }) {
  const tell = useTell();
  return (
    <li class="asked">
      <b>{tell('thisRequest')}</b>
      <dl>
        {requestAttributesOf(of, tell).map(({ attribute, text }) => (
          <div key={attribute}>
            <dt>{attribute}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function CookieRow({ of, judged }: { readonly of: Case; readonly judged: JudgedCookie }) {
  const tell = useTell();
  const { removals, locale: chosen } = useStore();
  const locale = chosen.value;
  const { cookie, verdict, withheld } = judged;
  // Nothing of the cookie itself kept it from a request that asked for no credentials.
  const blamed = withheld.filter(({ reason }) => reason !== 'cookie-credentials-omitted');
  const told = verdict === 'sent' || verdict === 'later' ? tell(verdict) : titleOf(verdict, locale);
  const removal = removals.of(of, cookie);
  return (
    <li
      data-cookie={cookie.name}
      data-verdict={verdict}
      data-removal={typeof removal === 'object' ? removal.outcome : removal}
    >
      <p>
        <b class="name">{visible(cookie.name)}</b>
        {cookie.value !== '' && <Secret text={cookie.value} />}
        <span class={verdict === 'sent' ? 'pass' : verdict === 'later' ? 'dim' : 'fail'}>{told}</span>
        <span class="action">
          <RemoveCookie of={of} cookie={cookie} />
        </span>
      </p>
      <dl>
        {attributesOf(cookie, tell, locale).map(({ attribute, text }) => {
          const reason = blamed.find((each) => each.attribute === attribute);
          return (
            <div key={attribute}>
              <dt>{attribute}</dt>
              <dd>
                {reason ? <mark>{text}</mark> : text}
                {reason && <span class="fail"> {tell('neededHere', { needed: neededText(reason, tell) })}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}

/** Every cookie of the jar, sent or withheld and why. */
export function CookieJar({ of, cookies }: { readonly of: Case; readonly cookies: readonly JudgedCookie[] }) {
  const tell = useTell();
  return (
    <>
      <h3>{tell('cookiesJar')}</h3>
      <ul class="jar">
        <RequestRow of={of} />
        {cookies.map((judged, index) => (
          <CookieRow key={index} of={of} judged={judged} />
        ))}
      </ul>
    </>
  );
}
