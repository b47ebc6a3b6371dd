/** Installs the linters to measure beside into a folder that git ignores, each in one of its own: they are no part of the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, packages } from './pins.ts';

const root = path.join(import.meta.dirname, '../../../test-output/peers');

/** The folder in which a linter is installed. */
export const folderOf = (peer: string): string => path.join(root, peer);

/** Installs what is not there yet. @returns the names of those that are there, and a sentence about each that could not be installed */
export function install(): { readonly peers: string[]; readonly missing: string[] } {
  const peers: string[] = [];
  const missing: string[] = [];
  for (const [peer, wanted] of Object.entries(packages)) {
    const problem = installed(peer, wanted) ? undefined : fetched(peer, wanted);
    if (problem === undefined) peers.push(peer);
    else missing.push(`${peer} could not be installed: ${problem}`);
  }
  return { peers, missing };
}

/** Says which packages a folder holds; written when they are all there. */
const mark = (peer: string): string => path.join(folderOf(peer), 'installed.txt');

function installed(peer: string, wanted: readonly string[]): boolean {
  return existsSync(mark(peer)) && readFileSync(mark(peer), 'utf8') === recipe(wanted);
}

const recipe = (wanted: readonly string[]): string => `${[...wanted, before].join('\n')}\n`;

/** @returns why it failed */
function fetched(peer: string, wanted: readonly string[]): string | undefined {
  console.error(`Installing ${wanted.join(', ')} …`);
  rmSync(folderOf(peer), { recursive: true, force: true });
  mkdirSync(folderOf(peer), { recursive: true });
  writeFileSync(path.join(folderOf(peer), 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--before', before];
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, ...wanted], {
    cwd: folderOf(peer),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return (error?.message ?? stderr.trim()).split('\n')[0] ?? 'npm failed';
  writeFileSync(mark(peer), recipe(wanted));
  return undefined;
}
