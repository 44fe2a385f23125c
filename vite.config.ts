import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

const { version } = packageJson;

/** `vite build --mode chrome` or `--mode firefox`: one source, a folder for each. */
const manifests: Readonly<Record<'chrome' | 'firefox', object>> = {
  chrome: { ...manifest, version, minimum_chrome_version: '120' },
  firefox: {
    ...manifest,
    version,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: '401-doctor@401-doctor.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [crx({ manifest: manifests[browser] as ManifestV3Export, browser })],
    build: {
      outDir: `dist/${browser}`,
      // The panel is created by script, so the manifest does not name it.
      rollupOptions: { input: { panel: 'src/ui/panel/index.html' } },
      modulePreload: { polyfill: false },
      target: 'es2023',
      minify: false,
    },
    // Against hanging only: a busy machine must not turn a test red.
    test: { testTimeout: 60_000 },
  };
});
