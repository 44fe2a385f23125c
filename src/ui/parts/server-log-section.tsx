import type { Case } from '../../engine/case.ts';
import { useTell } from '../context.ts';
import { serverLogOf } from '../server-log.ts';
import { isoOf } from '../times.ts';
import { Section } from './section.tsx';
import { Snippet } from './snippet.tsx';

/** What finds the request on the other side: its ids, the server's time, method and path. */
export function ServerLogSection({ of, open }: { readonly of: Case; readonly open: boolean }) {
  const tell = useTell();
  const { ids, serverTime, localTime, line } = serverLogOf(of);
  return (
    <Section id="server-log" title={tell('serverLog')} open={open}>
      <Snippet text={line} />
      <dl class="facts">
        {ids.map(({ name, value }) => (
          <div key={`${name} ${value}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {serverTime !== undefined && (
          <div>
            <dt>{tell('logTime')}</dt>
            <dd>{serverTime}</dd>
          </div>
        )}
        <div>
          <dt>{tell('logLocalTime')}</dt>
          <dd>{isoOf(localTime)}</dd>
        </div>
      </dl>
      {ids.length === 0 && <p>{tell('logNoIds')}</p>}
    </Section>
  );
}
