import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import { startWorkbench, type Workbench } from './window.ts';

describe('The workbench, at a glance', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed-glance');
  });
  after(() => workbench?.close());

  it('colours from and to of a transformation statement apart from the rest', async () => {
    await workbench.open('transformation.md');
    await workbench.coloursApart('farmer', 'hunter', 'Sales');
    await workbench.screenshot('colours');
  });

  it('says in one word where a brief stands, and why', async () => {
    await workbench.open('vague.md');
    const hover = await workbench.languageStatus(/Vague/);
    await hover.getByText('Purpose: it promises exposure, and no change yet').waitFor();
    await workbench.screenshot('status');
  });

  it('opens the list of findings, and goes to the chosen one', async () => {
    const { page } = workbench;
    await (await workbench.languageStatus(/Vague/)).getByText('Show Findings').click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'This purpose promises exposure' }).click();
    await page.locator('.editor-group-container.active .selected-text').first().waitFor();
    await workbench.screenshot('findings');
  });

  it('says nothing of a document that is no brief', async () => {
    const { page } = workbench;
    await workbench.open('README.md');
    await workbench.shows(/Helps.users/);
    await page.waitForTimeout(3000);
    assert.equal(await page.getByText('Show Findings').count(), 0);
    const entry = page.locator('[id="status.languageStatus"]');
    if (await entry.isVisible()) {
      await entry.hover();
      await page.waitForTimeout(1500);
    }
    assert.equal(await page.locator('.hover-language-status', { hasText: /Vague|Halfway|Clear|Northstar/ }).count(), 0);
  });
});
