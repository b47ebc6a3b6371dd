/** Pictures of the HTML report on the drafts in `examples/`, as the command line writes it and a browser shows it. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { project } from '../../docs/pages.ts';
import { launchBrowser } from '../../../scripts/vscode-host/window.ts';

interface ReportScene {
  /** The picture's name, without theme and ending. */
  readonly name: string;
  /** The height of the window in CSS pixels. */
  readonly height: number;
  /** What stands at its top edge; the top of the page where there is nothing. */
  readonly at?: string;
}

/** A new scene is an entry here. */
export const reportScenes: readonly ReportScene[] = [
  { name: 'report', height: 800 },
  { name: 'report-brief', height: 900, at: '#brief-1' },
];

/** Takes the pictures of these scenes in one look. @returns by name, as PNG */
export async function reportPictures(
  scenes: readonly ReportScene[],
  look: BrowserContextOptions,
  scale: number,
): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  if (scenes.length === 0) return pictures;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'northstar-report-'));
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ...look, deviceScaleFactor: scale, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(pathToFileURL(await writeReport(folder)).href);
    for (const { name, height, at } of scenes) pictures.set(name, await pictureOf(page, height, at));
    return pictures;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function pictureOf(page: Page, height: number, at: string | undefined): Promise<Buffer> {
  await page.setViewportSize({ width: 1000, height });
  if (at !== undefined) await page.evaluate(`document.querySelector('${at}').scrollIntoView()`);
  return page.screenshot();
}

/** Has the command line write the report. @returns the file */
async function writeReport(folder: string): Promise<string> {
  await cp(path.join(project, 'examples'), path.join(folder, 'examples'), { recursive: true });
  const cli = path.join(project, 'dist', 'cli.js');
  const words = ['lint', '--format', 'html', '--output', 'review.html', '--fail-on', 'never', 'examples'];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The report was not written: ${stderr}`);
  return path.join(folder, 'review.html');
}
