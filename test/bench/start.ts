/** How long the built command line and language server take from nothing, next to a Node that does nothing, in turns. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { briefOf } from './texts.ts';
import { quantile, type Times } from './measure.ts';
import { everything, startClient } from '../lsp/client.ts';

const rounds = 30;
const project = path.join(import.meta.dirname, '../..');
const cli = path.join(project, 'dist/cli.js');
const brief = path.join(project, 'examples/1-vague.md');
const nothing = '`node -e 0`';

const runs: Readonly<Record<string, () => unknown>> = {
  [nothing]: () => node('-e', '0'),
  '`northstar --version`': () => node(cli, '--version'),
  '`northstar explain purpose-vague`': () => node(cli, 'explain', 'purpose-vague'),
  '`northstar lint FILE`': () => node(cli, 'lint', brief),
  'language server, to its first answer': async () => {
    const client = await server();
    return () => client.stop();
  },
  'language server, to the findings of a 10 KB brief': async () => {
    const client = await server();
    await client.open('file:///brief.md', briefOf(10_000));
    await client.pull('file:///brief.md');
    return () => client.stop();
  },
};

function node(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  // A brief with findings ends with 1.
  if (status !== 0 && status !== 1) throw new Error(stderr);
}

const server = () => startClient({ server: '../../dist/server.cjs', capabilities: everything });

const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
// The first round fills the caches of the disk and of Node.
for (let round = 0; round <= rounds; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const start = performance.now();
    const end = await run();
    const time = performance.now() - start;
    if (typeof end === 'function') await end();
    if (round > 0) times.get(name)?.push(time);
  }
}

const sorted = (name: string): Times => (times.get(name) ?? []).toSorted((a, b) => a - b);
console.log(`Node ${process.version}; whole processes, ${rounds} rounds\n`);
console.log('| | median | | p95 | |\n|---|---|---|---|---|');
for (const name of Object.keys(runs)) {
  const cells = [0.5, 0.95].flatMap((share) => {
    const time = quantile(sorted(name), share);
    return [`${time.toFixed(0)} ms`, `${(time / quantile(sorted(nothing), share)).toFixed(2)} ×`];
  });
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
process.exit();
