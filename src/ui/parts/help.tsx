import { useRef } from 'preact/hooks';
import { useTell } from '../context.ts';
import { onEscape } from './on-escape.ts';

const KEYS = [
  ['↑ ↓', 'keyArrows'],
  ['Home End', 'keyEnds'],
  ['Enter', 'keyEnter'],
  ['/', 'keySlash'],
  ['Esc', 'keyEscape'],
] as const;

const TIPS = ['helpTipBodies', 'helpTipReload', 'helpTipSecrets'] as const;

/** The keys, and how to see more. */
export function Help() {
  const tell = useTell();
  const ref = useRef<HTMLDialogElement>(null);
  const close = () => ref.current?.close();
  return (
    <>
      <button
        type="button"
        class="icon"
        aria-label={tell('help')}
        title={tell('help')}
        onClick={() => ref.current?.showModal()}
      >
        <span aria-hidden="true">?</span>
      </button>
      <dialog class="help" ref={ref} aria-labelledby="help-title" onKeyDown={onEscape(close)}>
        <h2 id="help-title">{tell('helpTitle')}</h2>
        <p>{tell('helpIntro')}</p>
        <h3>{tell('helpKeys')}</h3>
        <dl class="facts">
          {KEYS.map(([keys, text]) => (
            <div key={text}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{tell(text)}</dd>
            </div>
          ))}
        </dl>
        <h3>{tell('helpTips')}</h3>
        <ul>
          {TIPS.map((tip) => (
            <li key={tip}>{tell(tip)}</li>
          ))}
        </ul>
        <button type="button" onClick={close}>
          {tell('close')}
        </button>
      </dialog>
    </>
  );
}
