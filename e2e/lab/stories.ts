import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Story } from './story.ts';

export type Stories = ReadonlyMap<string, Story>;

/** Every story of the lab by its id, which is the file's name; each area has a folder. */
export async function findStories(): Promise<Stories> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && dirname(file) !== '.')
    .sort();
  const stories = new Map<string, Story>();
  for (const file of files) {
    const id = basename(file, '.ts');
    if (stories.has(id)) throw new Error(`two stories are called ${id}`);
    const module: { default: Story } = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    stories.set(id, module.default);
  }
  return stories;
}
