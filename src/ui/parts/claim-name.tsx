import { useId, useRef } from 'preact/hooks';
import { claimNamed } from '../claims.ts';
import { useStore } from '../context.ts';

/** The name of a claim; pointing at it, focusing or touching it tells what it means and who defines it. */
export function ClaimName({ name }: { readonly name: string }) {
  const locale = useStore().locale.value;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const claim = claimNamed(name);
  if (!claim) return <code>{name}</code>;
  const isShown = () => tip.current?.matches(':popover-open') ?? false;
  const hide = () => {
    if (isShown()) tip.current?.hidePopover();
  };
  const show = () => {
    if (button.current && !isShown()) tip.current?.showPopover({ source: button.current });
  };
  // The pointer may go on to what is told.
  const leave = ({ relatedTarget }: MouseEvent) => {
    if (relatedTarget !== tip.current && relatedTarget !== button.current) hide();
  };
  return (
    <>
      <button
        type="button"
        class="term"
        ref={button}
        aria-describedby={id}
        onMouseEnter={show}
        onMouseLeave={leave}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isShown()) return;
          event.stopPropagation();
          hide();
        }}
      >
        <code>{name}</code>
      </button>
      <span class="tip" role="tooltip" id={id} ref={tip} popover="manual" onMouseLeave={leave}>
        {claim[locale]} ({claim.by})
      </span>
    </>
  );
}
