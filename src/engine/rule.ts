import type { Fact } from './case.ts';
import type { Facts, FactsWith } from './facts.ts';
import type { Confidence, Finding, Severity, Value, Who } from './finding.ts';
import type { RemedyId } from './remedies/index.ts';

export type Locale = 'en' | 'ja';

export type Stage = 'cause' | 'fallback' | 'last';

/**
 * A rule's texts in one language. `title` is the short name for a row, every `found…` a verdict of one sentence, and
 * `fix…` what to do about it (`foundInRedirect` is told with `fixInRedirect` where that exists, with `fix` otherwise).
 * `{name}` stands for a value, backticks for code.
 */
export type Texts = Readonly<Record<'title' | 'found' | 'fix', string> & Record<string, string>>;

/** The `{names}` of a text, as a union. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What a translation must be: the same keys, each with the same names. Anything else meets a type that names the difference. */
type SameNames<En extends Texts, Ja extends Record<keyof En, string>> = {
  readonly [Key in keyof En]: [Names<En[Key]>] extends [Names<Ja[Key]>]
    ? [Names<Ja[Key]>] extends [Names<En[Key]>]
      ? string
      : { readonly unknownInEnglish: Exclude<Names<Ja[Key]>, Names<En[Key]>> }
    : { readonly missingInTranslation: Exclude<Names<En[Key]>, Names<Ja[Key]>> };
};

type FoundKey<En extends Texts> = Extract<keyof En, `found${string}`>;

/** The key of the fix that goes with a verdict. */
type FixKey<En extends Texts, Key extends string> = Key extends `found${infer Tail}`
  ? `fix${Tail}` extends keyof En
    ? `fix${Tail}`
    : 'fix'
  : never;

type ValuesFor<En extends Texts, Key extends FoundKey<En>> = Readonly<
  Record<Names<En['title'] | En[Key] | En[FixKey<En, Key>]>, Value>
>;

/** Builds the finding of a rule. The values are those that its texts name, no more and no less. */
export type Found<En extends Texts> = <Key extends FoundKey<En>>(
  text: Key,
  values: ValuesFor<En, Key>,
  evidence: Finding['evidence'],
  confidence: Confidence,
  instead?: { readonly severity?: Severity; readonly who?: readonly Who[] },
) => Finding;

interface RuleDefinition<Needs extends readonly Fact[], En extends Texts, Ja extends Record<keyof En, string>> {
  /** Area and noun phrase for the failing state; also the file's name. */
  readonly id: string;
  readonly severity: Severity;
  readonly who: readonly Who[];
  /** The optional facts without which the rule cannot tell. */
  readonly needs: Needs;
  /** Facts that could still tell: without one of them, a rule that found nothing is not assessed instead of passed. */
  readonly wants?: readonly Fact[];
  /** The sections that the rule stands on. */
  readonly spec: readonly string[];
  /** Ids of the symptoms that this cause explains. */
  readonly beats?: readonly string[];
  /** `fallback` and `last` run only while no rule of an earlier stage found anything blocking. */
  readonly stage?: Stage;
  /** Which leg the rule judges: the last, or the one that turned the request away, be it by a redirect to a sign-in page. */
  readonly leg?: 'last' | 'refusing';
  /** Id of the remedy with the code to paste. */
  readonly remedy?: RemedyId;
  readonly texts: { readonly en: En; readonly ja: Ja & SameNames<En, Ja> };
  /** False where the question does not arise for this Case. */
  readonly applies?: (facts: FactsWith<Needs[number]>) => boolean;
  /** The finding, or nothing when the check passed. */
  readonly evaluate: (facts: FactsWith<Needs[number]>, found: Found<En>) => Finding | undefined;
}

/** A rule as the engine runs it, its generics gone. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly who: readonly Who[];
  readonly needs: readonly Fact[];
  readonly wants: readonly Fact[];
  readonly spec: readonly string[];
  readonly beats: readonly string[];
  readonly stage: Stage;
  readonly leg: 'last' | 'refusing';
  readonly remedy?: RemedyId;
  readonly texts: Readonly<Record<Locale, Texts>>;
  readonly applies: (facts: Facts) => boolean;
  readonly evaluate: (facts: Facts) => Finding | undefined;
}

/** Checks a rule's texts at compile time and erases its generics. */
export function defineRule<
  const Needs extends readonly Fact[],
  const En extends Texts,
  const Ja extends Record<keyof En, string>,
>(definition: RuleDefinition<Needs, En, Ja>): Rule {
  const { id, severity, who } = definition;
  const found: Found<En> = (text, values, evidence, confidence, instead) => ({
    rule: id,
    severity: instead?.severity ?? severity,
    confidence,
    who: instead?.who ?? who,
    text,
    values,
    evidence,
  });
  // `diagnose` runs a rule only on Facts that hold all that it needs.
  const narrow = (facts: Facts) => facts as FactsWith<Needs[number]>;
  return {
    id,
    severity,
    who,
    needs: definition.needs,
    wants: definition.wants ?? [],
    spec: definition.spec,
    beats: definition.beats ?? [],
    stage: definition.stage ?? 'cause',
    leg: definition.leg ?? 'last',
    ...(definition.remedy && { remedy: definition.remedy }),
    // Checked above key by key, which the compiler cannot see through the conditional type.
    texts: definition.texts as Rule['texts'],
    applies: (facts) => definition.applies?.(narrow(facts)) ?? true,
    evaluate: (facts) => definition.evaluate(narrow(facts), found),
  };
}
