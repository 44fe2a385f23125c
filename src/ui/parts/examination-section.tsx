import type { Fact, UnseenReason } from '../../engine/case.ts';
import { titleOf } from '../../engine/explain.ts';
import type { Diagnosis } from '../../engine/finding.ts';
import type { Key } from '../../i18n/translation.ts';
import { useStore, useTell } from '../context.ts';
import { Section } from './section.tsx';

const REASONS = {
  'devtools-closed': 'reasonDevtoolsClosed',
  'host-access-missing': 'reasonHostAccess',
  'never-sent': 'reasonNeverSent',
  'recording-began-later': 'reasonRecordingLater',
  'not-in-file': 'reasonNotInFile',
  'not-readable': 'reasonNotReadable',
} as const satisfies Record<UnseenReason, Key>;

const FACTS = {
  request: 'factRequest',
  response: 'factResponse',
  preflight: 'factPreflight',
  jar: 'factJar',
  body: 'factBody',
  history: 'factHistory',
  stack: 'factStack',
} as const satisfies Record<Fact, Key>;

const isFact = (fact: string): fact is Fact => Object.hasOwn(FACTS, fact);
const isReason = (reason: string): reason is UnseenReason => Object.hasOwn(REASONS, reason);

/** Rules that share one outcome, folded. */
function RuleList({ rules, title }: { readonly rules: readonly string[]; readonly title: string }) {
  const locale = useStore().locale.value;
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>
        {title} <span class="count">{rules.length}</span>
      </summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>
            {titleOf(rule, locale)} <code class="dim">{rule}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

type NotAssessedItem = Diagnosis['notAssessed'][number];

/** Rules that lack the same fact for the same reason belong together. */
function groupByLack(items: readonly NotAssessedItem[]): readonly (readonly [NotAssessedItem, ...NotAssessedItem[]])[] {
  const groups = new Map<string, [NotAssessedItem, ...NotAssessedItem[]]>();
  for (const item of items) {
    const key = `${item.fact} ${item.reason}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** What could not be seen, how to let it be seen, and the checks that wait for it. */
function NotAssessed({ items }: { readonly items: readonly NotAssessedItem[] }) {
  const tell = useTell();
  const locale = useStore().locale.value;
  return groupByLack(items).map((group) => {
    const [{ fact, reason }] = group;
    return (
      <details key={`${fact} ${reason}`} open>
        <summary>
          {tell('notSeen', { fact: isFact(fact) ? tell(FACTS[fact]) : fact })} <span class="count">{group.length}</span>
        </summary>
        {isReason(reason) && <p>{tell(REASONS[reason])}</p>}
        <ul>
          {group.map(({ rule }) => (
            <li key={rule} data-not-assessed={rule} data-reason={reason}>
              {titleOf(rule, locale)} <code class="dim">{rule}</code>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

function Explained({ explained }: Pick<Diagnosis, 'explained'>) {
  const tell = useTell();
  const locale = useStore().locale.value;
  if (explained.length === 0) return null;
  return (
    <details open>
      <summary>
        {tell('examExplained')} <span class="count">{explained.length}</span>
      </summary>
      <ul>
        {explained.map(({ finding, by }) => (
          <li key={finding.rule}>
            {tell('examExplainedBy', { symptom: titleOf(finding.rule, locale), cause: titleOf(by, locale) })}{' '}
            <code class="dim">{finding.rule}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The outcome of every check of the catalogue. */
export function ExaminationSection({ diagnosis, open }: { readonly diagnosis: Diagnosis; readonly open: boolean }) {
  const tell = useTell();
  const { explained, notAssessed, passed, inapplicable, broken } = diagnosis;
  return (
    <Section id="examination" title={tell('examination')} open={open}>
      <Explained explained={explained} />
      <NotAssessed items={notAssessed} />
      <RuleList title={tell('examPassed')} rules={passed} />
      <RuleList title={tell('examInapplicable')} rules={inapplicable} />
      {broken.length > 0 && (
        <details open>
          <summary>
            {tell('examBroken')} <span class="count">{broken.length}</span>
          </summary>
          <ul>
            {broken.map(({ rule, error }) => (
              <li key={rule}>
                <code>{rule}</code> {error}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
