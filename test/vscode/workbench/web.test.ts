import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { hover, marked } from './steps.ts';
import { writeWebExtension } from '../web-extension.ts';
import { places, startWorkbench, type Workbench } from './window.ts';

describe('The workbench, with the extension and its server in web workers', () => {
  let workbench: Workbench;
  before(async () => {
    const { extension, output } = places();
    workbench = await startWorkbench({
      extension: await writeWebExtension(extension, path.join(output, 'vscode', 'web-extension')),
    });
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await workbench.screenshot('failed-web');
  });
  after(() => workbench?.close());

  it('shows the squiggle and the hover', async () => {
    await workbench.open('vague.md');
    await marked(workbench);
    await hover(workbench, 'familiarize', '“Sales team members”');
    // From the rule's page, which the worker has to ask the client for.
    await workbench.page.locator('.monaco-hover:visible').getByText('can be true of everybody and change nothing').waitFor();
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
