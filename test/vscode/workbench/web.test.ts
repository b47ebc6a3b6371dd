import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import manifest from '../../../package.json' with { type: 'json' };
import { hover, marked } from './steps.ts';
import { places, startWorkbench, type Workbench } from './window.ts';

describe('The workbench, with the extension and its server in web workers', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench({ extension: await webExtension() });
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
  });
});

/** The built extension in a folder of its own, without what runs in Node: so VS Code has to take the part for browsers. */
async function webExtension(): Promise<string> {
  const { extension, output } = places();
  const folder = path.join(output, 'vscode', 'web-extension');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['client-web.cjs', 'server-web.js', 'server-common.cjs', 'map-page.js', 'rules']) {
    await cp(path.join(extension, 'dist', name), path.join(folder, 'dist', name), { recursive: true });
  }
  const { main: _, ...browser } = manifest;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(browser));
  return folder;
}
