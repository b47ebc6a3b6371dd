/** `npm run bench peers`: Northstar beside other linters of Markdown and prose, on one folder of documents, in one run. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quantile, type Times } from './measure.ts';
import { commandLines } from './peers/command-lines.ts';
import { documents, texts, writeDocuments } from './peers/documents.ts';
import { install } from './peers/install.ts';
import { packages } from './peers/pins.ts';
import type { Warm } from './peers/warm.ts';

/** Folders to lint: how many documents, and how often. */
const folders = [
  { count: texts.length, rounds: 7 },
  { count: 1000, rounds: 3 },
];

const { peers, missing } = install();
const names = ['northstar, every file taken for a brief', 'northstar, as it comes', ...peers];
console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'a processor'}, ${os.availableParallelism()} cores`);
for (const { count, rounds } of folders) {
  const all = documents(count);
  const bytes = all.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`\n${count} documents, ${(bytes / 1000).toFixed(0)} KB; ${rounds} rounds`);
  console.log(`Load of the machine before: ${os.loadavg()[0]?.toFixed(1)}\n`);
  const folder = writeDocuments(all);
  try {
    processes(folder, rounds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
warm();
for (const sentence of missing) console.log(`\n${sentence}`);

/** The whole process over the whole folder. The linters take turns, so that what else the machine does hits all of them. */
function processes(folder: string, rounds: number): void {
  const lines = commandLines(folder);
  const called = names.filter((name) => name in lines);
  const all = new Map<string, number[]>([['', []], ...called.map((name): [string, number[]] => [name, []])]);
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, times] of all) {
      const time = processTime(name, lines[name] ?? ['-e', '0'], folder);
      // The first round reads the files into the system's memory.
      if (round > 0) times.push(time);
    }
  const [node = [], ...others] = [...all.values()].map((times): Times => times.sort((a, b) => a - b));
  const unit = quantile(node, 0.5);
  console.log('| whole process over the folder | median | × `node -e 0` | p95 | × `node -e 0` |\n|---|---|---|---|---|');
  for (const [index, name] of called.entries()) console.log(row(name, others[index] ?? [], unit));
  console.log(`\n\`node -e 0\`: ${unit.toFixed(0)} ms\n`);
}

/** In milliseconds. @throws where a linter fails in another way than by its findings */
function processTime(name: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  const time = performance.now() - start;
  // All of them but write-good, whose status counts its findings, keep 2 and more for what went wrong.
  const failed = status === null || (status > 1 && name !== 'write-good');
  // One that names no document has not looked at any.
  const idle = name !== '' && !/\d\.md\b/.test(stdout + stderr);
  if (failed || idle) throw new Error(`${name} failed: ${(stdout + stderr).slice(0, 1000)}`);
  return time;
}

/** As a library that is loaded and warm, for each document that it has not seen. */
function warm(): void {
  console.log('| warm, for each new document | median | × bare parse | p95 | × bare parse |\n|---|---|---|---|---|');
  for (const name of names) {
    const script = path.join(import.meta.dirname, 'peers/warm.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, name], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`${name} failed: ${stderr.slice(0, 1000)}`);
    const { times, parse } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Warm;
    console.log(row(name, times, parse));
  }
}

/** Median and 95th percentile in milliseconds, and as multiples of `unit`. */
function row(name: string, times: Times, unit: number): string {
  const cells = [0.5, 0.95].flatMap((share) => {
    const time = quantile(times, share);
    return [`${time < 100 ? time.toFixed(1) : time.toFixed(0)} ms`, (time / unit).toFixed(1)];
  });
  const version = packages[name]?.[0]?.replace(/.*@/, '');
  return `| ${[name, version].filter(Boolean).join(' ')} | ${cells.join(' | ')} |`;
}
