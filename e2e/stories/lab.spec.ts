import { rules } from '../../src/engine/rules/index.ts';
import { expect, test } from '../fixtures.ts';
import { findStories } from '../lab/stories.ts';
import { findings, verdictOf } from '../play.ts';

const stories = await findStories();

for (const [id, story] of stories) {
  test(`${id}: ${story.about}`, async ({ lab, tab, devtools: { panel } }) => {
    expect(await verdictOf(tab, panel, lab, id, story)).toBe(story.rule);
    if (story.rule === 'healthy') return;
    const first = findings(panel).first();
    await expect(first).toHaveAttribute('data-confidence', /^(certain|likely|possible)$/);
    await expect(first).toHaveText(/\S/);
  });
}

// What blocks nothing is never named first.
for (const { id } of rules.filter(({ severity }) => severity === 'blocking')) {
  test(`a story fails for ${id}`, () => {
    expect([...stories.values()].map(({ rule }) => rule)).toContain(id);
  });
}
