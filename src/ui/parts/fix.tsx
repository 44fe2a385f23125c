import type { Finding } from '../../engine/finding.ts';
import { useTell } from '../context.ts';
import { Rich } from './rich.tsx';
import { Specs } from './specs.tsx';

interface FixProps {
  readonly finding: Finding;
  readonly text: string;
}

/** The shortest true fix. */
export function Fix({ finding, text }: FixProps) {
  const tell = useTell();
  return (
    <section class="fix">
      <h2>{tell('fix')}</h2>
      <p>
        <Rich text={text} />
      </p>
      <Specs rule={finding.rule} />
    </section>
  );
}
