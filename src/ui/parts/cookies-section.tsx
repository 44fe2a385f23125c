import type { Case } from '../../engine/case.ts';
import { titleOf } from '../../engine/explain.ts';
import type { JudgedCookie } from '../../engine/facts/judge-cookies.ts';
import type { JudgedSetCookie } from '../../engine/facts/judge-set-cookies.ts';
import type { Facts } from '../../engine/facts.ts';
import { secretsInHeader } from '../../engine/secrets/secrets.ts';
import { useStore, useTell } from '../context.ts';
import { attributesOf } from './cookie-attributes.ts';
import { Quoted } from './quoted.tsx';
import { RemoveCookie } from './remove-cookie.tsx';
import { Secret } from './secret.tsx';
import { Section } from './section.tsx';
import { visible } from './visible.ts';

const ATTRIBUTES = ['SameSite', 'Secure', 'HttpOnly', 'Path', 'Domain', 'Partitioned', 'Expires'] as const;

function CookieRow({ of, judged }: { readonly of: Case; readonly judged: JudgedCookie }) {
  const tell = useTell();
  const { removals, locale: chosen } = useStore();
  const locale = chosen.value;
  const { cookie, verdict, withheld } = judged;
  const blamed = new Map<string, string>(withheld.map(({ attribute, needed }) => [attribute, needed]));
  const told = verdict === 'sent' || verdict === 'later' ? tell(verdict) : titleOf(verdict, locale);
  const removal = removals.of(of, cookie);
  return (
    <tr
      data-cookie={cookie.name}
      data-verdict={verdict}
      data-removal={typeof removal === 'object' ? removal.outcome : removal}
    >
      <th scope="row">{visible(cookie.name)}</th>
      <td class={verdict === 'sent' ? 'pass' : verdict === 'later' ? undefined : 'fail'}>{told}</td>
      <td>
        <RemoveCookie of={of} cookie={cookie} />
      </td>
      {attributesOf(cookie, tell, locale).map(({ attribute, text }) => {
        const needed = blamed.get(attribute);
        return (
          <td key={attribute}>
            {needed === undefined ? text : <mark title={tell('neededHere', { needed })}>{text}</mark>}
          </td>
        );
      })}
      <td>{cookie.value !== '' && <Secret text={cookie.value} />}</td>
    </tr>
  );
}

function Jar({ of, cookies }: { readonly of: Case; readonly cookies: readonly JudgedCookie[] }) {
  const tell = useTell();
  return (
    <div class="scrolls">
      <table class="facts">
        <caption>{tell('cookiesJar')}</caption>
        <thead>
          <tr>
            <th scope="col">{tell('cookieName')}</th>
            <th scope="col">{tell('verdict')}</th>
            <th scope="col">{tell('remove')}</th>
            {ATTRIBUTES.map((attribute) => (
              <th key={attribute} scope="col">
                {attribute}
              </th>
            ))}
            <th scope="col">{tell('cookieValue')}</th>
          </tr>
        </thead>
        <tbody>
          {cookies.map((judged, index) => (
            <CookieRow key={index} of={of} judged={judged} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SetCookieRow({ judged }: { readonly judged: JudgedSetCookie }) {
  const tell = useTell();
  const locale = useStore().locale.value;
  const { parsed, cookie, verdict, refused, url, status } = judged;
  const { line } = parsed.value;
  return (
    <li data-set-cookie={cookie.name} data-verdict={verdict}>
      <p>
        <b class={verdict === 'kept' ? 'pass' : 'fail'}>
          {verdict === 'kept' ? tell('kept') : titleOf(verdict, locale)}
        </b>{' '}
        <span class="dim">
          {new URL(url).host}
          {new URL(url).pathname} → {status}
        </span>
      </p>
      <pre>
        <b>Set-Cookie: </b>
        <Quoted
          text={line}
          secrets={secretsInHeader({ name: 'Set-Cookie', value: line })}
          marks={refused.flatMap(({ marks }) => marks)}
        />
      </pre>
    </li>
  );
}

/** Every cookie of the jar, sent or withheld and why, and every Set-Cookie seen, kept or refused and why. */
export function CookiesSection({ facts, open }: { readonly facts: Facts; readonly open: boolean }) {
  const tell = useTell();
  const { cookies, setCookies } = facts;
  return (
    <Section id="cookies" title={tell('cookies')} count={(cookies?.length ?? 0) + setCookies.length} open={open}>
      {cookies === undefined && <p>{tell('cookiesUnseen')}</p>}
      {cookies?.length === 0 && <p>{tell('cookiesNoneInJar')}</p>}
      {cookies && cookies.length > 0 && <Jar of={facts.case} cookies={cookies} />}
      <h3>{tell('cookiesSeen')}</h3>
      {setCookies.length === 0 && <p>{tell('cookiesNoneSeen')}</p>}
      <ul class="set-cookies">
        {setCookies.map((judged, index) => (
          <SetCookieRow key={index} judged={judged} />
        ))}
      </ul>
    </Section>
  );
}
