/** The pictures that the documentation shows: each is a scene of the script that takes them, each is shown, and none is heavy. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { reportScenes } from '../vscode/screenshots/report.ts';
import { scenes } from '../vscode/screenshots/scenes.ts';
import { themes } from '../vscode/screenshots/themes.ts';
import { nodes, pages, project } from './pages.ts';

/** In bytes. */
const heaviest = 120_000;

const files = globSync('media/*.png', { cwd: project })
  .map((file) => path.basename(file))
  .filter((file) => file !== 'icon.png');

describe('The pictures in media/', () => {
  it('are scenes of npm run screenshots', () => {
    const taken = [...scenes, ...reportScenes].flatMap(({ name }) => themes.map(({ suffix }) => `${name}${suffix}.png`));
    assert.ok(files.length > 1);
    assert.deepEqual(
      files.filter((file) => !taken.includes(file)),
      [],
    );
  });

  it('are all shown, with words for those who cannot see them', () => {
    const images = pages.flatMap((page) => nodes(page, 'image'));
    for (const { url, alt } of images) assert.ok((alt ?? '').length > 20, url);
    const shown = images.map(({ url }) => path.posix.basename(url));
    assert.deepEqual(
      files.filter((file) => !shown.includes(file)),
      [],
    );
  });

  it('are light', () => {
    const weights = files.map((file) => [file, statSync(path.join(project, 'media', file)).size] as const);
    assert.deepEqual(
      weights.filter(([, bytes]) => bytes > heaviest),
      [],
    );
  });

  it('are opened at documents that are there', () => {
    for (const { document } of scenes) assert.ok(readFileSync(path.join(project, 'examples', document), 'utf8').length > 0);
  });
});
