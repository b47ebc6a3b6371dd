import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { writeWebExtension } from '../web-extension.ts';
import { places, startWorkbench, type Workbench } from './window.ts';

describe('The workbench, with the extension and its server in web workers', () => {
  let workbench: Workbench;
  before(async () => {
    const { extension, output } = places();
    workbench = await startWorkbench(await writeWebExtension(extension, path.join(output, 'vscode', 'web-extension')));
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed-web');
  });
  after(() => workbench?.close());

  it('shows the squiggle and the hover', async () => {
    const { page } = workbench;
    await workbench.open('vague.md');
    await page.locator('.editor-group-container.active .cdr.squiggly-warning').first().waitFor();
    const anatomy = page.locator('.monaco-hover:visible').getByText('“Sales team members”');
    // A hover that is asked for while the marks are still being drawn may close again.
    for (let tries = 0; tries < 5 && !(await anatomy.isVisible()); tries++) {
      await page.mouse.move(0, 0);
      await workbench
        .line(/familiarize/)
        .getByText('familiarize')
        .first()
        .hover();
      await anatomy.waitFor({ timeout: 6000 }).catch(() => {});
    }
    await anatomy.waitFor();
    await workbench.screenshot('web');
  });

  it('shows the map', async () => {
    await workbench.command("Northstar: Show the Brief's Map");
    const map = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await map.getByRole('link', { name: 'Who: Sales team members. Line 5.' }).waitFor();
    await workbench.page.locator('.tab', { hasText: 'vague.md' }).first().click();
  });

  it('says where the brief stands', async () => {
    await workbench.languageStatus(/Vague/);
  });

  it('colours from and to of a transformation statement apart from the rest', async () => {
    await workbench.open('transformation.md');
    await workbench.coloursApart('farmer', 'hunter', 'Sales');
  });
});
