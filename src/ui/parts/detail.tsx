import { useStore, useTell } from '../context.ts';
import type { Entry } from '../fold.ts';
import { AuthorizationSection } from './authorization-section.tsx';
import { CookiesSection } from './cookies-section.tsx';
import { CorsSection } from './cors-section.tsx';
import { ExaminationSection } from './examination-section.tsx';
import { Also, Verdict } from './finding.tsx';
import { RequestLine } from './request-line.tsx';
import { ServerLogSection } from './server-log-section.tsx';
import { StackSection } from './stack-section.tsx';

/** The sections that a rule's area belongs to are open from the start. */
function sectionOf(rule: string): 'authorization' | 'cookies' | 'cors' | 'server-log' {
  if (rule.startsWith('cors-')) return 'cors';
  if (/^(?:cookie|set-cookie|session|csrf)-/.test(rule)) return 'cookies';
  return rule === 'unexplained' ? 'server-log' : 'authorization';
}

function Diagnosis({ entry }: { readonly entry: Entry }) {
  const tell = useTell();
  const facts = useStore().facts.value;
  const [top, ...others] = entry.diagnosis.findings;
  const open = sectionOf(entry.rule);
  return (
    <>
      <RequestLine />
      {top ? (
        <Verdict finding={top} entry={entry} />
      ) : (
        <h1 tabIndex={-1} id="verdict">
          {tell('healthy')}
        </h1>
      )}
      {others.length > 0 && (
        <section>
          <h2>{tell('also')}</h2>
          {others.map((finding, index) => (
            <Also key={finding.rule} finding={finding} entry={entry} rank={index + 1} />
          ))}
        </section>
      )}
      {facts && <AuthorizationSection facts={facts} open={open === 'authorization'} />}
      {facts && <CookiesSection facts={facts} open={open === 'cookies'} />}
      {facts && <CorsSection facts={facts} open={open === 'cors'} />}
      <ExaminationSection diagnosis={entry.diagnosis} open={false} />
      <StackSection of={entry.case} />
      <ServerLogSection of={entry.case} open={open === 'server-log'} />
    </>
  );
}

/** Why the chosen request failed. */
export function Detail() {
  const store = useStore();
  const tell = useTell();
  const entry = store.selected.value;
  return (
    <main class="detail" aria-label={tell('detail')}>
      {entry ? <Diagnosis key={entry.case.id} entry={entry} /> : <p class="empty">{tell('choose')}</p>}
    </main>
  );
}
