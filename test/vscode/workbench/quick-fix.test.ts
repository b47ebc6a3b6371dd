import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { startWorkbench, type Workbench } from './window.ts';

/** What someone does with a vague purpose, step by step; each step starts where the one before ended. */
describe('The workbench, with a vague purpose', function () {
  this.bail(true);
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed');
  });
  after(() => workbench?.close());

  const squiggle = () => workbench.page.locator('.editor-group-container.active .cdr.squiggly-warning');
  const statement = () => workbench.line(/Sales.team.members/).first();

  it('shows a squiggle under the statement', async () => {
    await workbench.open('unresearched.md');
    await squiggle().first().waitFor();
    await workbench.screenshot('1-squiggle');
  });

  it('shows the anatomy and the reason in a hover, and links to the page', async () => {
    const { page } = workbench;
    await statement().getByText('familiarize').first().hover();
    const hover = page.locator('.monaco-hover:visible');
    await hover.getByText('Who').waitFor();
    for (const words of ['found', 'missing', '“Sales team members”', 'About purpose-vague']) {
      await hover.getByText(words).first().waitFor();
    }
    await hover.locator('a.code-link', { hasText: 'purpose-vague' }).waitFor();
    await workbench.screenshot('2-hover');
  });

  it('opens the page of the rule in the editor, rendered', async () => {
    const { page } = workbench;
    await page.locator('.monaco-hover:visible a.code-link', { hasText: 'purpose-vague' }).click();
    await page.locator('.tab.active', { hasText: 'purpose-vague.md' }).waitFor();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await preview.locator('h1', { hasText: 'This purpose promises exposure' }).waitFor();
    await workbench.screenshot('3-rule-page');
    await page.locator('.tab', { hasText: 'unresearched.md' }).first().click();
    await squiggle().first().waitFor();
  });

  it('offers the rewriting first in the quick-fix menu', async () => {
    const { page } = workbench;
    await statement().getByText('familiarize').first().click();
    // The bulb tells that the fixes are known; a menu opened earlier would be closed when they come.
    await page.locator('.editor-group-container.active .lightBulbWidget').waitFor();
    await page.keyboard.press('Control+.');
    const menu = page.locator('.action-widget');
    await menu.getByText('Rewrite as a transformation statement').waitFor();
    const focused = menu.locator('.monaco-list-row.focused');
    await focused.waitFor();
    assert.match((await focused.textContent()) ?? '', /Rewrite as a transformation statement/);
    await workbench.screenshot('4-quick-fix-menu');
  });

  it('writes the statement and selects its first tab stop', async () => {
    const { page } = workbench;
    await page.keyboard.press('Enter');
    await workbench.shows(/Sales.team.members.will.go.from/);
    await page.locator('.editor-group-container.active .snippet-placeholder').first().waitFor();
    await page.locator('.editor-group-container.active .selected-text').first().waitFor();
    await workbench.screenshot('5-first-tab-stop');
  });

  it('takes what is typed, goes on with Tab, and the squiggle goes', async () => {
    const { page } = workbench;
    await page.keyboard.type('quoting from the price list');
    await page.keyboard.press('Tab');
    await page.keyboard.type('opening each call with a question about the plant');
    await page.keyboard.press('Tab');
    await page.locator('.suggest-widget.visible').getByText('reducing').waitFor();
    await workbench.screenshot('6-choice');
    // Choosing goes on to the next stop by itself.
    await page.keyboard.press('Enter');
    await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    await page.keyboard.type('the share of won deals');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a third');
    await page.keyboard.press('Tab');
    await workbench.shows(/from.quoting.from.the.price.list.to.opening.each.call/);
    await workbench.shows(/increasing.the.share.of.won.deals.by.a.third/);
    await squiggle().first().waitFor({ state: 'detached' });
    await workbench.screenshot('7-no-squiggle');
  });
});
