import type { ComponentChildren } from 'preact';
import { useStore } from '../context.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How many things it holds. */
  readonly count?: number;
  /** Whether it is open until the person says otherwise. */
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** A folding part of the detail that stays as the person left it, whichever request is chosen. */
export function Section({ id, title, count, open, children }: SectionProps) {
  const { openSections } = useStore();
  return (
    <details
      class="section"
      id={id}
      open={openSections.value[id] ?? open}
      onToggle={({ currentTarget }) => {
        const shown = openSections.peek()[id] ?? open;
        if (currentTarget.open !== shown) openSections.value = { ...openSections.peek(), [id]: currentTarget.open };
      }}
    >
      <summary>
        {title} {count !== undefined && <span class="count">{count}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
