import { after, afterEach, before, describe, it } from 'mocha';
import { startWorkbench, type Workbench } from './window.ts';

/** By keyboard alone, wherever a purpose may stand: apply, take it back, apply again, Tab through, finish. */
describe('The workbench, by keyboard alone', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed-place');
  });
  after(() => workbench?.close());

  const active = '.editor-group-container.active';

  async function rewrite(): Promise<void> {
    const { page } = workbench;
    await page.locator(`${active} .lightBulbWidget`).waitFor();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Rewrite as a transformation statement' }).waitFor();
    await page.keyboard.press('Enter');
    await workbench.shows(/Sales.team.members.will.go.from/);
    await page.locator(`${active} .snippet-placeholder`).first().waitFor();
  }

  for (const [place, file, name] of [
    ['a table cell', 'table.md', 'in-a-cell'],
    ['a bullet', 'bullet.md', 'in-a-bullet'],
    ['a front-matter value', 'key.md', 'in-front-matter'],
  ] as const) {
    it(`rewrites in ${place}, and one undo brings the sentence back`, async () => {
      const { page } = workbench;
      await workbench.open(file);
      await page.locator(`${active} .cdr.squiggly-warning`).first().waitFor();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await rewrite();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await workbench.shows(/members.will.familiarize.themselves/);
      await rewrite();
      for (const words of ['quoting from the price list', 'asking two questions', undefined, 'won deals', 'a third']) {
        if (words === undefined) {
          await page.locator('.suggest-widget.visible').getByText('reducing').waitFor();
          await page.keyboard.press('Enter');
          await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
          continue;
        }
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
      }
      await workbench.shows(/from.quoting.from.the.price.list.to.asking.two.questions/);
      await workbench.shows(/increasing.won.deals.by.a.third/);
      await page.locator(`${active} .cdr.squiggly-warning`).first().waitFor({ state: 'detached' });
      await workbench.screenshot(name);
    });
  }
});
