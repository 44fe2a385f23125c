import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Look {
  readonly language: 'en' | 'ja';
  readonly theme: 'light' | 'dark';
}

/** Makes a new Chromium profile and returns its folder. */
export function makeProfile({ language, theme }: Look): string {
  const preferences = {
    intl: { accept_languages: language, selected_languages: language },
    // Debian's Chromium blocks third-party cookies unless told otherwise.
    profile: { cookie_controls_mode: 0, block_third_party_cookies: false },
    // DevTools keeps each setting as JSON in a string.
    devtools: {
      preferences: {
        currentDockState: '"bottom"',
        // Pixels; DevTools would take a third of the window.
        'inspector-view.split-view-state': '{"horizontal":{"size":560}}',
      },
      synced_preferences_sync_disabled: { 'ui-theme': theme === 'dark' ? '"dark"' : '"default"' },
    },
  };
  const folder = mkdtempSync(join(tmpdir(), '401-doctor-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences));
  return folder;
}
