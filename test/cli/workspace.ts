/** A folder of its own for a test file, and the built command line in it, as a user runs it. */
import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before } from 'mocha';

const cli = path.join(import.meta.dirname, '../../dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  /** Added to the environment; no variable that has to do with colour is handed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run in, relative to the workspace. */
  readonly cwd?: string;
  /** Runs as somebody who may not read everything, where the tests run as root. */
  readonly unprivileged?: boolean;
}

export interface Workspace {
  /** Absolute; there from `before` to `after`. */
  readonly folder: string;
  /** Writes a file with the folders above it, and gives back its name. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  run(args: readonly string[], options?: RunOptions): Outcome;
  /** Runs a line in a shell that knows `northstar`. */
  shell(line: string, env?: Readonly<Record<string, string>>): Outcome;
  /** Runs the command line for a report in JSON. */
  documents(args: readonly string[], options?: RunOptions): { path: string; findings: { rule: string }[] }[];
}

/** Makes a folder before the tests of this `describe` or file, and takes it away behind them. */
export function workspace(): Workspace {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-cli-'));
    chmodSync(folder, 0o755);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const start = (command: string, args: readonly string[], options: SpawnSyncOptionsWithStringEncoding): Outcome => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...environment } = process.env;
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      maxBuffer: 1 << 28,
      ...options,
      env: { ...environment, ...options.env },
    });
    return { status, out: stdout, err: stderr };
  };

  const run = (args: readonly string[], { input = '', env = {}, cwd = '', unprivileged = false }: RunOptions = {}): Outcome => {
    return start(process.execPath, [cli, ...args], {
      cwd: path.join(folder, cwd),
      input,
      env,
      encoding: 'utf8',
      ...(unprivileged && process.getuid?.() === 0 && { uid: 65534 }),
    });
  };
  return {
    get folder() {
      return folder;
    },
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return name;
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    run,
    shell: (line, env = {}) =>
      start('bash', ['-c', `northstar() { "${process.execPath}" "${cli}" "$@"; }; ${line}`], { env, encoding: 'utf8' }),
    documents: (args, options) => JSON.parse(run(['--format', 'json', ...args], options).out).documents,
  };
}

/** A brief with one warning, `purpose-vague` in line 5. */
export const vague = `# Product launch training

## Purpose

Sales team members will familiarize themselves with the new product line.

## Audience

National sales team members. They care most about being the one whom colleagues ask for advice: nine of the twelve we interviewed said so.

## Root cause

Sales team members quote from the price list because they have never used the products.
`;

/** A brief with nothing to mark. */
export const clean = vague.replace(
  'familiarize themselves with the new product line.',
  'stop quoting the price list and start asking two questions, increasing revenue by 10%.',
);
