import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore, useTell } from '../context.ts';

/** As in panel.css: below this the list stands above the detail. */
const NARROW = '(width < 640px)';

/** Percent of the room that either side keeps, and that an arrow key moves the border by. */
const LEAST = 15;
const STEP = 4;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP, ArrowDown: STEP };

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return narrow;
}

/** Two sides and the border between them, which can be dragged or moved by the arrow keys. */
export function Split({ list, detail }: { readonly list: ComponentChildren; readonly detail: ComponentChildren }) {
  const { listShare } = useStore();
  const tell = useTell();
  const ref = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const share = listShare.value;

  const move = (to: number) => {
    listShare.value = Math.round(Math.min(100 - LEAST, Math.max(LEAST, to)));
  };
  const drag = ({ clientX, clientY, currentTarget, pointerId }: PointerEvent) => {
    const box = ref.current?.getBoundingClientRect();
    if (!box || !(currentTarget instanceof Element) || !currentTarget.hasPointerCapture(pointerId)) return;
    move(100 * (narrow ? (clientY - box.top) / box.height : (clientX - box.left) / box.width));
  };

  return (
    <div class="split" ref={ref} style={{ '--list-share': `${share}%` }}>
      <nav aria-label={tell('list')}>
        {list}
        {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
        <div
          role="separator"
          class="border"
          tabIndex={0}
          aria-label={tell('resize')}
          aria-orientation={narrow ? 'horizontal' : 'vertical'}
          aria-valuenow={share}
          aria-valuemin={LEAST}
          aria-valuemax={100 - LEAST}
          onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
          onPointerMove={drag}
          onKeyDown={(event) => {
            const step = STEPS[event.key];
            if (step === undefined) return;
            event.preventDefault();
            move(share + step);
          }}
        />
      </nav>
      {detail}
    </div>
  );
}
