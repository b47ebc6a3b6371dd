/**
 * `npm run screenshots [SCENE …]`: takes the pictures of VS Code and of the report that the documentation shows. All of them, in every theme, go to
 * `test-output/pictures`; those that a page shows go to `media` as well. The extension must have been built.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { nodes, pages, project } from '../../docs/pages.ts';
import { startWorkbench, type Workbench } from '../workbench/window.ts';
import { reportPictures, reportScenes } from './report.ts';
import { scenes } from './scenes.ts';
import { themes } from './themes.ts';

/** The width of the window in CSS pixels; the side bar is cut off. */
const usualWidth = 1180;
/** Device pixels for one CSS pixel: sharp on any screen. */
const scale = 2;
const colours = 96;

/** Nothing but the document. */
const settings = {
  'breadcrumbs.enabled': false,
  'files.hotExit': 'off',
  'editor.fontSize': 14,
  'editor.lineNumbers': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'workbench.tips.enabled': false,
};

const named = process.argv.slice(2);
const names = [...scenes, ...reportScenes].map(({ name }) => name);
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(', ')}: there are ${names.join(', ')}.`);
  process.exit(2);
}
const isWanted = ({ name }: { readonly name: string }) => named.length === 0 || named.includes(name);
const shown = new Set(pages.flatMap((page) => nodes(page, 'image').map(({ url }) => path.posix.basename(url))));
const output = path.join(project, 'test-output', 'pictures');
await mkdir(output, { recursive: true });

for (const { suffix, id, look } of themes) {
  for (const [name, picture] of await reportPictures(reportScenes.filter(isWanted), look, scale))
    await keep(`${name}${suffix}.png`, picture);
  if (scenes.some(isWanted)) await takeScenes(suffix, id);
}

async function takeScenes(suffix: string, theme: string): Promise<void> {
  const workbench = await startWorkbench({
    settings: { ...settings, 'workbench.colorTheme': theme },
    size: { width: usualWidth, height: 600, scale },
  });
  try {
    for (const { name, document, height, width = usualWidth, show } of scenes.filter(isWanted)) {
      const { page } = workbench;
      await page.setViewportSize({ width, height });
      await workbench.open(document, path.join(project, 'examples'));
      await show(workbench).catch(async (error: unknown) => {
        await workbench.screenshot(`failed-${name}${suffix}`);
        throw error;
      });
      await keep(`${name}${suffix}.png`, await page.screenshot({ clip: await boundsOf(page.locator('.part.editor')) }));
      await closeAll(workbench);
    }
  } finally {
    await workbench.close();
  }
}

/** The window would remember what is open, and what was typed. */
async function closeAll({ page, command }: Workbench): Promise<void> {
  const tab = page.locator('.tab').first();
  for (let tries = 0; tries < 5 && (await tab.isVisible()); tries++) {
    await page.keyboard.press('Escape');
    await command('View: Revert and Close Editor');
    await tab.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => {});
  }
  await tab.waitFor({ state: 'hidden' });
}

/** Writes a picture to where it belongs, with as few bytes as it may have. */
async function keep(file: string, picture: Buffer): Promise<void> {
  const small = await sharp(picture).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toBuffer();
  await writeFile(path.join(output, file), small);
  if (shown.has(file)) await writeFile(path.join(project, 'media', file), small);
  console.log(`${file}: ${Math.round(small.length / 1000)} kB${shown.has(file) ? ', in media' : ''}`);
}

async function boundsOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const bounds = await part.boundingBox();
  if (!bounds) throw new Error('There is no editor to be seen.');
  return bounds;
}
