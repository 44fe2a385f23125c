import type { Facts } from '../../engine/facts.ts';
import type { Finding } from '../../engine/finding.ts';
import { snippetsFor } from '../../engine/remedies/snippets.ts';
import type { Stack } from '../../engine/remedies/stacks.ts';
import { verifyFor } from '../../engine/remedies/verify.ts';
import { useStore, useTell } from '../context.ts';
import { Rich } from './rich.tsx';
import { Snippet } from './snippet.tsx';
import { Specs } from './specs.tsx';

interface OfFinding {
  readonly finding: Finding;
  readonly facts: Facts;
}

/** Code for one stack, the recognised one first; any other is one choice away. */
function Snippets({ finding, facts }: OfFinding) {
  const { stack } = useStore();
  const tell = useTell();
  const snippets = snippetsFor(finding, facts);
  const shown = snippets.find((each) => each.stack === stack.value) ?? snippets[0];
  if (!shown) return null;
  return (
    <>
      <label class="stack">
        {tell('fixFor')}
        <select
          value={shown.stack}
          onChange={({ currentTarget }) => {
            stack.value = currentTarget.value as Stack;
          }}
        >
          {snippets.map((each) => (
            <option key={each.stack} value={each.stack}>
              {each.recognised ? tell('recognised', { name: each.name }) : each.name}
            </option>
          ))}
        </select>
      </label>
      <Snippet text={shown.code.text} />
    </>
  );
}

/** A curl that shows whether the fix works. */
function Check({ finding, facts }: OfFinding) {
  const tell = useTell();
  const check = verifyFor(finding, facts);
  if (!check) return null;
  return (
    <>
      <h3 title={tell('verifyHint')}>{tell('verify')}</h3>
      <Snippet text={check.text} />
    </>
  );
}

/** The shortest true fix, code that makes it, and a curl that shows whether it works. */
export function Fix({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const tell = useTell();
  const facts = useStore().facts.value;
  return (
    <section class="fix">
      <h2>{tell('fix')}</h2>
      <p>
        <Rich text={text} />
      </p>
      {facts && <Snippets finding={finding} facts={facts} />}
      {facts && <Check finding={finding} facts={facts} />}
      <Specs rule={finding.rule} />
    </section>
  );
}
