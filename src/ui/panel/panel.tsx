import { useEffect } from 'preact/hooks';
import { useStore } from '../context.ts';
import { Detail } from '../parts/detail.tsx';
import { Empty } from '../parts/empty.tsx';
import { List } from '../parts/list.tsx';
import { Notices } from '../parts/notices.tsx';
import { Split } from '../parts/split.tsx';
import { Toolbar } from '../parts/toolbar.tsx';
import { onKeyDown } from './keys.ts';

/** The whole panel: what failed on one side, why on the other. */
export function Panel() {
  const store = useStore();
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event, store);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [store]);
  return (
    <div class="panel">
      <Toolbar />
      <Notices />
      {store.rows.value.length === 0 ? (
        <main class="detail">
          <Empty />
        </main>
      ) : (
        <Split list={<List />} detail={<Detail />} />
      )}
    </div>
  );
}
