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
    for (const rule of story.also ?? []) {
      await expect(findings(panel).and(panel.locator(`[data-rule="${rule}"]`))).toHaveCount(1);
    }
  });
}

/** Chromium keeps no cookie that could show it. */
const UNSEEN = 'cookie-samesite-none-insecure';

// What blocks nothing is never named first.
for (const { id, severity } of rules.filter(({ id }) => id !== UNSEEN)) {
  test(`a story fails for ${id}`, () => {
    const named = [...stories.values()].flatMap(({ rule, also = [] }) => (severity === 'blocking' ? rule : also));
    expect(named).toContain(id);
  });
}
