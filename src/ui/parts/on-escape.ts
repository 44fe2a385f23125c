/** Closes a dialog on Escape; the key goes no further, as DevTools would open its drawer. */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  close();
};
