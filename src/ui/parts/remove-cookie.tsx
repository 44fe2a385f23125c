import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Case, JarCookie } from '../../engine/case.ts';
import { useStore, useTell } from '../context.ts';
import type { Removal } from '../removals.ts';
import { timeOf } from '../times.ts';
import { attributesOf } from './cookie-attributes.ts';
import { onEscape } from './on-escape.ts';
import { visible } from './visible.ts';

interface QuestionProps {
  readonly cookie: JarCookie;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks. The first button, which has the focus, says no, and so does Escape. */
function Question({ cookie, onAnswer }: QuestionProps) {
  const tell = useTell();
  const locale = useStore().locale.value;
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  // Closing gives the focus back to the button that asked.
  const answer = (yes: boolean) => {
    ref.current?.close();
    onAnswer(yes);
  };
  const places = attributesOf(cookie, tell, locale).filter(
    ({ attribute }) =>
      attribute === 'Domain' || attribute === 'Path' || (attribute === 'Partitioned' && cookie.partition !== undefined),
  );
  return (
    <dialog
      class="question"
      ref={ref}
      role="alertdialog"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onKeyDown={onEscape(() => answer(false))}
    >
      <h2 id="question-title">{tell('removeTitle', { name: visible(cookie.name) })}</h2>
      <dl class="facts">
        {places.map(({ attribute, text }) => (
          <div key={attribute}>
            <dt>{attribute}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p id="question-text">{tell('removeMeans')}</p>
      <div class="answers">
        <button type="button" onClick={() => answer(false)}>
          {tell('removeNo')}
        </button>
        <button type="button" class="danger" onClick={() => answer(true)}>
          {tell('removeYes')}
        </button>
      </div>
    </dialog>
  );
}

const OUTCOME = {
  absent: 'removeAbsent',
  kept: 'removeKept',
  'host-access-missing': 'removeNoAccess',
  'not-readable': 'removeUnread',
} as const;

function Outcome({ removal }: { readonly removal: Removal }) {
  const tell = useTell();
  const locale = useStore().locale.value;
  if (removal === 'under-way') return <>{tell('removeUnderWay')}</>;
  const { outcome, at } = removal;
  if (outcome === 'removed') return <>{tell('removed', { time: timeOf(at, locale) })}</>;
  return <span class={outcome === 'absent' ? undefined : 'fail'}>{tell(OUTCOME[outcome])}</span>;
}

/** Removes a cookie of the jar after a question, and says what became of it. */
export function RemoveCookie({ of, cookie }: { readonly of: Case; readonly cookie: JarCookie }) {
  const { removals } = useStore();
  const tell = useTell();
  const status = useRef<HTMLSpanElement>(null);
  const [asking, setAsking] = useState(false);
  const removal = removals.of(of, cookie);
  const isOver = removal !== undefined && (removal === 'under-way' || /^(?:removed|absent)$/.test(removal.outcome));
  const answer = (yes: boolean) => {
    setAsking(false);
    if (!yes) return;
    removals.ask(of, cookie);
    // The button that had the focus is about to go.
    status.current?.focus();
  };
  return (
    <>
      {!isOver && (
        <button
          type="button"
          aria-label={tell('removeNamed', { name: visible(cookie.name) })}
          onClick={() => setAsking(true)}
        >
          {tell('remove')}
        </button>
      )}
      <span role="status" tabIndex={-1} ref={status}>
        {removal && <Outcome removal={removal} />}
      </span>
      {asking && <Question cookie={cookie} onAnswer={answer} />}
    </>
  );
}
