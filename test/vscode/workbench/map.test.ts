import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { after, afterEach, before, describe, it } from 'mocha';
import type { FrameLocator, Locator } from 'playwright-core';
import { startWorkbench, type Workbench } from './window.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The map beside a brief; each step starts where the one before ended. */
describe('The workbench, with the map of a brief', function () {
  this.bail(true);
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed-map');
  });
  after(() => workbench?.close());

  const frame = (): FrameLocator => workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const node = (name: RegExp | string): Locator => frame().getByRole('link', { name });
  const marked = (): Locator => frame().locator('a[aria-current="location"]');

  /** Puts the cursor of the editor in front at `LINE:COLUMN`, counted from 1. */
  async function goTo(place: string): Promise<void> {
    await workbench.page.keyboard.press('Control+g');
    await workbench.page.locator('.quick-input-widget:visible input').fill(`:${place}`);
    await workbench.page.keyboard.press('Enter');
  }

  async function cursorIsAt(place: string): Promise<void> {
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: place }).waitFor();
  }

  /** What axe finds wrong with the page of the map. */
  async function violations(): Promise<string[]> {
    const page = workbench.page.frames().find((one) => one.parentFrame()?.parentFrame() === workbench.page.mainFrame());
    assert(page, 'no frame of a webview');
    await page.evaluate(axeSource);
    const { violations: found, passes } = await page.evaluate<axe.AxeResults>('axe.run()');
    assert(passes.length > 5, 'axe has looked at the page');
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  it('is shown by its command, with what is there and what is missing', async () => {
    await workbench.open('no-measure.md');
    await workbench.page.locator('.editor-group-container.active .cdr[class*=squiggly]').first().waitFor();
    await workbench.command("Northstar: Show the Brief's Map");
    await node('Purpose: Sales team members will familiarize themselves').waitFor();
    await node('To: Not said yet. What will they do instead? Line 5.').waitFor();
    await node('Measure: No measure yet').waitFor();
    await workbench.page.locator('.editor-group-container.active', { hasText: 'no-measure.md' }).waitFor();
  });

  it('follows what is written: a measure that is typed is no longer missing', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+End');
    // At once, so that no completion comes in between.
    await page.keyboard.insertText('\n## Success measures\n\n- Revenue generation per quarter');
    await node('Measure: Revenue generation per quarter. Line 22.').waitFor();
    assert.equal(await node('No measure yet').count(), 0);
  });

  it('marks the node that the cursor is in, the smallest if it is in several', async () => {
    await cursorIsAt('Ln 22');
    assert.match((await marked().getAttribute('aria-label')) ?? '', /^Measure: Revenue generation/);
    await goTo('5:3');
    await frame().locator('a[aria-current][data-node=who-1]').waitFor();
    await goTo('13:10');
    await frame().locator('a[aria-current][data-node=currency-1]').waitFor();
    assert.equal(await marked().count(), 1);
  });

  it('moves the cursor to the words of a node that is clicked', async () => {
    await node('Measure: Revenue generation').click();
    await cursorIsAt('Ln 22, Col 3');
    await node('Purpose: Sales team members').click();
    await cursorIsAt('Ln 5, Col 1');
    await workbench.screenshot('map-1-light');
  });

  it('works by keyboard alone: asked for again it takes the focus, Tab goes on in reading order, Enter goes to the line', async () => {
    const { page } = workbench;
    const focusOn = (id: string) => frame().locator(`a:focus[data-node=${id}]`).waitFor();
    await workbench.command("Northstar: Show the Brief's Map");
    await focusOn('who-1');
    await page.keyboard.press('Shift+Tab');
    await focusOn('purpose-1');
    for (const id of ['who-1', 'from-1', 'to-1', 'result-1', 'currency-1', 'measure-1']) {
      await page.keyboard.press('Tab');
      await focusOn(id);
      if (id === 'from-1') await workbench.screenshot('map-2-focus');
    }
    await page.keyboard.press('Enter');
    await cursorIsAt('Ln 22, Col 3');
    await page.keyboard.insertText('Home care: ');
    await node('Measure: Home care: Revenue generation').waitFor();
  });

  for (const [theme, kind] of [
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
    ['Light High Contrast', 'vscode-high-contrast-light'],
    ['Light Modern', 'vscode-light'],
  ] as const) {
    it(`is accessible in the theme ${theme}`, async () => {
      const { page } = workbench;
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+t');
      await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
      await page.locator('.quick-input-widget:visible input').fill(theme);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
      await frame().locator(`body.${kind}`).waitFor();
      assert.deepEqual(await violations(), []);
      await workbench.screenshot(`map-4-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  it('says kindly that there is nothing to draw where the document is no brief, and follows to the next that is one', async () => {
    const { page } = workbench;
    await page.locator('.explorer-folders-view').getByText('README.md').click();
    await frame().getByRole('status').getByText('This document is no design brief').waitFor();
    assert.deepEqual(await violations(), []);
    await workbench.screenshot('map-3-no-brief');
    await page.locator('.explorer-folders-view').getByText('transformation.md').click();
    await node('Result: increasing revenue generation by 10%. Line 5.').waitFor();
    assert.equal(await frame().getByRole('status').count(), 0);
  });

  it('comes back as it was when it was hidden behind another editor', async () => {
    const { page } = workbench;
    await page.locator('.tab', { hasText: 'Map of transformation.md' }).click();
    await page.locator('.explorer-folders-view').getByText('plain.txt').click();
    await page.locator('.tab.active', { hasText: 'plain.txt' }).waitFor();
    await page.locator('.tab', { hasText: 'Map of transformation.md' }).click();
    await node('Result: increasing revenue generation by 10%. Line 5.').waitFor();
  });
});
