import { useStore, useTell } from '../context.ts';
import { GROUPS, type Group } from '../filter.ts';

const NAMES = { all: 'groupAll', blocked: 'groupBlocked', other: 'groupOther' } as const;

/** Lets one kind of failure through; each says how many there are. */
export function StatusFilter() {
  const store = useStore();
  const tell = useTell();
  const nameOf = (group: Group) => (group === '401' || group === '403' ? group : tell(NAMES[group]));
  return (
    <fieldset class="groups">
      <legend class="off-screen">{tell('statusFilter')}</legend>
      {GROUPS.map((group) => (
        <label key={group} title={group === 'blocked' ? tell('groupBlockedHint') : undefined}>
          <input
            type="radio"
            name="group"
            value={group}
            checked={store.group.value === group}
            onChange={() => {
              store.group.value = group;
            }}
          />
          <span>
            {nameOf(group)} <b>{store.counts.value[group]}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
