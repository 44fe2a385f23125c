import type { Store } from '../store.ts';

const isTyping = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'search';

const focusList = () => document.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus();

/** The keys that work wherever the focus is; the list has its own. */
export function onKeyDown(event: KeyboardEvent, store: Store): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.key === '/' && !isTyping(event.target)) {
    event.preventDefault();
    document.getElementById('filter')?.focus();
  }
  if (event.key !== 'Escape') return;
  event.preventDefault();
  if (isTyping(event.target) && store.filter.value !== '') store.filter.value = '';
  else focusList();
}
