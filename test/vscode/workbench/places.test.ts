import { after, afterEach, before, describe, it } from 'mocha';
import { active, goTo, marked, openFixes } from './steps.ts';
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

  /** Goes to the statement and takes the first fix. */
  async function rewrite(place: string): Promise<void> {
    const { page } = workbench;
    await goTo(workbench, place);
    await openFixes(workbench, 'Rewrite as a transformation statement');
    await page.keyboard.press('Enter');
    await workbench.shows(/Sales.team.members.will.go.from/);
    await page.locator(`${active} .snippet-placeholder`).first().waitFor();
  }

  for (const [place, file, at, name] of [
    ['a table cell', 'table.md', '5:30', 'in-a-cell'],
    ['a bullet', 'bullet.md', '5:20', 'in-a-bullet'],
    ['a front-matter value', 'key.md', '3:30', 'in-front-matter'],
  ] as const) {
    it(`rewrites in ${place}, and one undo brings the sentence back`, async () => {
      const { page } = workbench;
      await workbench.open(file);
      await marked(workbench);
      await rewrite(at);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await workbench.shows(/members.will.familiarize.themselves/);
      await rewrite(at);
      for (const words of ['asking two questions', undefined, 'a third']) {
        if (words === undefined) {
          await page.locator('.suggest-widget.visible').getByText('reducing').waitFor();
          await page.keyboard.press('Enter');
          await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
          continue;
        }
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
      }
      await workbench.shows(/quoting.from.the.price.list.to.asking.two/);
      await workbench.shows(/revenue.generation.by.a.third/);
      await page.locator(`${active} .cdr.squiggly-warning`).first().waitFor({ state: 'detached' });
      await workbench.screenshot(name);
    });
  }
});
