import { useState } from 'preact/hooks';
import { maskSecret } from '../../engine/explain.ts';
import { useTell } from '../context.ts';
import { visible } from './visible.ts';

/** A secret, shown short until the person asks for it. */
export function Secret({ text }: { readonly text: string }) {
  const tell = useTell();
  const [revealed, setRevealed] = useState(false);
  if (!revealed) {
    return (
      <button
        type="button"
        class="secret"
        title={tell('reveal', { length: text.length })}
        onClick={() => setRevealed(true)}
      >
        {maskSecret(visible(text))}
      </button>
    );
  }
  return (
    <>
      {visible(text)}
      <button type="button" class="hide-secret" onClick={() => setRevealed(false)}>
        {tell('hide')}
      </button>
    </>
  );
}
