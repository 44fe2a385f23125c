import type { Case } from '../../engine/case.ts';
import { redactText } from '../../engine/secrets/redact.ts';
import { useTell } from '../context.ts';
import { Section } from './section.tsx';
import { visible } from './visible.ts';

/** Which of the page's code made the request; DevTools tells it only while it is open. */
export function StackSection({ of }: { readonly of: Case }) {
  const tell = useTell();
  if (!of.stack || of.stack.length === 0) return null;
  return (
    <Section id="stack" title={tell('callStack')} count={of.stack.length} open={false}>
      <ol>
        {of.stack.map((frame, index) => (
          <li key={index}>
            <code>{visible(frame.function) || tell('anonymous')}</code>{' '}
            <span class="dim url">
              {redactText(frame.url)}:{frame.line}:{frame.column}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
