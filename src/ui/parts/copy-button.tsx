import { useState } from 'preact/hooks';
import { copyText } from '../clipboard.ts';
import { useTell } from '../context.ts';

interface CopyButtonProps {
  /** Made when it is asked for. */
  readonly text: () => string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Copies a text, and says whether it did. */
export function CopyButton({ text, label, hint }: CopyButtonProps) {
  const tell = useTell();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | undefined>(undefined);
  const copy = async () => setOutcome((await copyText(text())) ? 'copied' : 'copyFailed');
  return (
    <button type="button" class="copy" title={hint} onClick={copy} onBlur={() => setOutcome(undefined)}>
      <span role="status">{outcome ? tell(outcome) : label}</span>
    </button>
  );
}
