import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { View } from '../window.ts';

/** Follows what of a scrolling element can be seen. */
export function useView(ref: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, height: 600 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [ref]);
  return view;
}
