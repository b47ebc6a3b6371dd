/**
 * Stands in for the desktop `code` executable: takes its flags, runs the same extension tests in the served VS Code with a headless
 * browser as its window, and ends with the tests' exit code. `@vscode/test-electron` starts it by way of `executable.ts`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printed } from './printed.ts';
import { serveVSCode } from './server.ts';
import { launchBrowser, newPage } from './window.ts';

/** No test run is longer; one that hangs must end and say so. */
const longestRun = 400_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
  },
});

const place = positionals[0] && path.resolve(positionals[0]);
const settingsFile = path.join(String(values['user-data-dir']), 'User', 'settings.json');
const settings = JSON.parse(await readFile(settingsFile, 'utf8').catch(() => '{}'));
const extensions = values['disable-extensions'] ? undefined : values['extensions-dir'];
const vscode = await serveVSCode({
  testDriver: true,
  settings,
  say: console.log,
  ...(extensions && { extensions: path.resolve(String(extensions)) }),
});
const browser = await launchBrowser();
try {
  const page = await newPage(browser);
  const ended = new Promise<number>((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => {
      console.error('The browser window crashed.');
      resolve(1);
    });
    setTimeout(() => {
      console.error(`The tests did not end within ${longestRun / 1000} seconds.`);
      resolve(1);
    }, longestRun).unref();
  });
  // The extension host's console arrives here among what the workbench tells itself; `printed` marks the lines of the tests.
  await page.exposeFunction('codeAutomationLog', (_level: string, words: unknown[]) => {
    const line = words.map(String).join(' ');
    const at = line.indexOf(printed);
    if (at >= 0) console.log(line.slice(at + printed.length));
    else if (process.env.VSCODE_LOG) console.log(line);
  });
  await page.goto(
    vscode.address({
      ...(place?.endsWith('.code-workspace') ? { workspace: place } : place ? { folder: place } : {}),
      extension: path.resolve(String(values.extensionDevelopmentPath)),
      extensionTests: path.resolve(String(values.extensionTestsPath)),
    }),
  );
  process.exitCode = await ended;
} finally {
  await browser.close();
  await vscode.stop();
}
