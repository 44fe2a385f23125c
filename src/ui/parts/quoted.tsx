import type { Range } from '../../engine/finding.ts';
import { segmentsOf } from '../../engine/secrets/segments.ts';
import { Secret } from './secret.tsx';
import { visible, visibleMark } from './visible.ts';

interface QuotedProps {
  readonly text: string;
  readonly secrets: readonly Range[];
  readonly marks: readonly Range[];
}

/** A text as it was written: its secrets short, the offending ranges marked. */
export function Quoted({ text, secrets, marks }: QuotedProps) {
  return segmentsOf(text, secrets, marks).map(({ text: piece, secret, marked }, index) => {
    const shown = secret !== undefined ? <Secret text={piece} /> : marked ? visibleMark(piece) : visible(piece);
    return marked ? (
      <mark key={index} class={piece === '' ? 'caret' : undefined}>
        {shown}
      </mark>
    ) : (
      <span key={index}>{shown}</span>
    );
  });
}
