/** A fresh folder in which the built command line is run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.join(import.meta.dirname, '../../dist/cli.js');

export interface TestFolder {
  readonly path: string;
  /** Objects are written as JSON. */
  write(name: string, content: unknown): void;
  run(...args: string[]): { status: number | null; out: string; err: string };
  /** The findings by document, `rule severity`, of those documents that have any. */
  findings(...args: string[]): Record<string, string[]>;
  remove(): void;
}

/** @param env what the processes are given beside the environment of the tests */
export function testFolder(env: Readonly<Record<string, string>> = {}): TestFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-cli-'));
  const run: TestFolder['run'] = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, out: stdout, err: stderr };
  };
  return {
    path: folder,
    run,
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    },
    findings(...args) {
      const { documents } = JSON.parse(run('--format', 'json', ...args).out) as {
        documents: { path: string; findings: { rule: string; severity: string }[] }[];
      };
      return Object.fromEntries(
        documents
          .filter(({ findings }) => findings.length > 0)
          .map((document) => [document.path, document.findings.map(({ rule, severity }) => `${rule} ${severity}`)]),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
