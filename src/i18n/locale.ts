import type { Locale } from '../engine/rule.ts';
import en from './en.ts';
import ja from './ja.ts';
import type { English, Key, Names } from './translation.ts';

const texts: Readonly<Record<Locale, Readonly<Record<Key, string>>>> = { en, ja };

type Values<K extends Key> = [Names<English[K]>] extends [never]
  ? readonly []
  : readonly [Readonly<Record<Names<English[K]>, string | number>>];

/** Tells a text of the UI, its `{names}` filled in. */
export type Tell = <K extends Key>(key: K, ...values: Values<K>) => string;

/** `ja-JP` → `ja`; whatever is not Japanese is told in English. */
export function localeOf(languageTag: string): Locale {
  return /^ja\b/i.test(languageTag) ? 'ja' : 'en';
}

export function tellIn(locale: Locale): Tell {
  return (key, ...[values]) => {
    const named: Readonly<Record<string, string | number>> = values ?? {};
    return texts[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ''));
  };
}
