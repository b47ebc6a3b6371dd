import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import manifest from '../../../package.json' with { type: 'json' };
import { places, startWorkbench, type Workbench } from './window.ts';

describe('The workbench, with the extension and its server in web workers', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await startWorkbench(await webExtension());
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
    // From the rule's page, which the worker has to ask the client for.
    await page.locator('.monaco-hover:visible').getByText('can be true of everybody and change nothing').waitFor();
    await workbench.screenshot('web');
  });
});

/** The built extension in a folder of its own, without what runs in Node: so VS Code has to take the part for browsers. */
async function webExtension(): Promise<string> {
  const { extension, output } = places();
  const folder = path.join(output, 'vscode', 'web-extension');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'dist'), { recursive: true });
  for (const name of ['client-web.cjs', 'server-web.js', 'server-common.cjs', 'rules']) {
    await cp(path.join(extension, 'dist', name), path.join(folder, 'dist', name), { recursive: true });
  }
  const { main: _, ...browser } = manifest;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(browser));
  return folder;
}
