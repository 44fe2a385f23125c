import type en from './en.ts';

export type English = typeof en;

export type Key = keyof English;

/** The `{names}` of a text, as a union. */
export type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The same keys, each with the same names; anything else meets a type that names the difference. */
type Translation<Ja extends Record<Key, string>> = {
  readonly [K in keyof Ja]: K extends Key
    ? [Names<English[K]>, Names<Ja[K]>] extends [Names<Ja[K]>, Names<English[K]>]
      ? string
      : { readonly names: Names<English[K]>; readonly instead: Names<Ja[K]> }
    : { readonly unknownInEnglish: K };
};

/** Checks a translation against the English texts at compile time. */
export function translation<const Ja extends Record<Key, string>>(texts: Ja & Translation<Ja>): Ja {
  return texts;
}
