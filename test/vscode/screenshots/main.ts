/**
 * `npm run screenshots [SCENE …]`: takes the pictures of VS Code that the documentation shows. All of them, in every theme, go to
 * `test-output/pictures`; those that a page shows go to `media` as well. The extension must have been built.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { nodes, pages, project } from '../../docs/pages.ts';
import { startWorkbench } from '../workbench/window.ts';
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
const unknown = named.filter((name) => !scenes.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(', ')}: there are ${scenes.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const wanted = scenes.filter(({ name }) => named.length === 0 || named.includes(name));
const shown = new Set(pages.flatMap((page) => nodes(page, 'image').map(({ url }) => path.posix.basename(url))));
const output = path.join(project, 'test-output', 'pictures');
await mkdir(output, { recursive: true });

for (const { suffix, id } of themes) {
  const workbench = await startWorkbench({
    settings: { ...settings, 'workbench.colorTheme': id },
    size: { width: usualWidth, height: 600, scale },
  });
  try {
    for (const { name, document, height, width = usualWidth, show } of wanted) {
      const { page } = workbench;
      await page.setViewportSize({ width, height });
      await workbench.open(document, path.join(project, 'examples'));
      await show(workbench).catch(async (error: unknown) => {
        await workbench.screenshot(`failed-${name}${suffix}`);
        throw error;
      });
      const file = `${name}${suffix}.png`;
      const picture = await sharp(await page.screenshot({ clip: await boundsOf(page.locator('.part.editor')) }))
        .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
        .toBuffer();
      await writeFile(path.join(output, file), picture);
      if (shown.has(file)) await writeFile(path.join(project, 'media', file), picture);
      console.log(`${file}: ${Math.round(picture.length / 1000)} kB${shown.has(file) ? ', in media' : ''}`);
    }
  } finally {
    await workbench.close();
  }
}

async function boundsOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const bounds = await part.boundingBox();
  if (!bounds) throw new Error('There is no editor to be seen.');
  return bounds;
}
