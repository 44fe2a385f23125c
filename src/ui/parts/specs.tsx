import { rules } from '../../engine/rules/index.ts';
import { useTell } from '../context.ts';
import { specName } from '../spec-name.ts';

/** Links to the sections of the standards that a rule stands on. */
export function Specs({ rule }: { readonly rule: string }) {
  const tell = useTell();
  const spec = rules.find(({ id }) => id === rule)?.spec ?? [];
  if (spec.length === 0) return null;
  return (
    <p class="specs">
      {tell('spec')}
      {spec.map((url) => (
        <a key={url} href={url} target="_blank" rel="noreferrer">
          {specName(url)}
        </a>
      ))}
    </p>
  );
}
