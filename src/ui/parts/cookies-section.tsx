import { titleOf } from '../../engine/explain.ts';
import type { JudgedSetCookie } from '../../engine/facts/judge-set-cookies.ts';
import type { Facts } from '../../engine/facts.ts';
import { secretsInHeader } from '../../engine/secrets/secrets.ts';
import { useStore, useTell } from '../context.ts';
import { CookieJar } from './cookie-jar.tsx';
import { Quoted } from './quoted.tsx';
import { Section } from './section.tsx';

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
  const { case: of, cookies, setCookies } = facts.refusing;
  return (
    <Section id="cookies" title={tell('cookies')} count={(cookies?.length ?? 0) + setCookies.length} open={open}>
      {cookies === undefined && <p>{tell('cookiesUnseen')}</p>}
      {cookies?.length === 0 && <p>{tell('cookiesNoneInJar')}</p>}
      {cookies && cookies.length > 0 && <CookieJar of={of} cookies={cookies} />}
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
