import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Tell } from '../i18n/locale.ts';
import type { Store } from './store.ts';

const StoreContext = createContext<Store | undefined>(undefined);

export const StoreProvider = StoreContext.Provider;

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a part stands outside of its page');
  return store;
}

/** Texts in the language of the page; the part is drawn again when that changes. */
export function useTell(): Tell {
  return useStore().tell.value;
}
