import { useTell } from '../context.ts';
import { CopyButton } from './copy-button.tsx';

/** Code to be copied. */
export function Snippet({ text }: { readonly text: string }) {
  const tell = useTell();
  return (
    <div class="snippet">
      <pre>{text}</pre>
      <CopyButton text={() => text} label={tell('copy')} />
    </div>
  );
}
