import type { Facts } from '../../engine/facts.ts';
import { useTell } from '../context.ts';
import { CorsTable } from './cors-table.tsx';
import { PreflightReason } from './preflight-reason.tsx';
import { Section } from './section.tsx';

/** The preflight and the answer: what the browser demanded beside what came. */
export function CorsSection({ facts, open }: { readonly facts: Facts; readonly open: boolean }) {
  const tell = useTell();
  const { cors } = facts;
  const rowsOf = (of: 'preflight-response' | 'response') => cors?.rows.filter((row) => row.of === of) ?? [];
  const preflightRows = rowsOf('preflight-response');
  const answerRows = rowsOf('response');
  return (
    <Section id="cors" title={tell('cors')} open={open}>
      {!cors && <p>{tell('corsNone')}</p>}
      {cors && (
        <p>
          {tell('corsOrigin')} <code>{cors.origin}</code> · {tell('corsCredentials')} <code>{cors.mode}</code>
        </p>
      )}
      {cors && <PreflightReason facts={facts} />}
      {preflightRows.length > 0 && <CorsTable rows={preflightRows} caption={tell('corsPreflight')} />}
      {answerRows.length > 0 && <CorsTable rows={answerRows} caption={tell('corsAnswer')} />}
    </Section>
  );
}
