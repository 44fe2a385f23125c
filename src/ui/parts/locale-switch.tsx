import type { Locale } from '../../engine/rule.ts';
import { useStore, useTell } from '../context.ts';

const NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

/** Switches the language in place. */
export function LocaleSwitch() {
  const store = useStore();
  const tell = useTell();
  return (
    <fieldset class="groups locales">
      <legend class="off-screen">{tell('language')}</legend>
      {(['ja', 'en'] as const).map((locale) => (
        <label key={locale} title={NAMES[locale]}>
          <input
            type="radio"
            name="locale"
            value={locale}
            aria-label={NAMES[locale]}
            checked={store.locale.value === locale}
            onChange={() => store.setLocale(locale)}
          />
          <span lang={locale}>{locale}</span>
        </label>
      ))}
    </fieldset>
  );
}
