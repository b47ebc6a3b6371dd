/** `npm test`: checks types and style, builds, runs every test there is, outside VS Code and inside, and ends with the total alone on a line. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { add, emptyTally, type Tally } from './vscode/tally.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

function run(script: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [path.join(project, script), ...args], { cwd: project, stdio: 'inherit' }).status === 0;
}

/** A step that either succeeds or not counts as one test. */
function step(title: string, succeeded: boolean): Tally {
  if (succeeded) return { ...emptyTally(), passed: 1 };
  return { ...emptyTally(), failed: 1, failures: [{ title, message: 'It failed; see above.' }] };
}

/** Runs a script of tests and reads its tally; one that ends without a tally counts as one failure. */
function tallyOf(script: string, result: string): Tally {
  const file = path.join(project, 'test-output', result);
  rmSync(file, { force: true });
  run(script);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch {
    return { ...emptyTally(), failed: 1, failures: [{ title: script, message: 'It ended without a result.' }] };
  }
}

const total = emptyTally();
add(total, step('The types are right', run('node_modules/typescript/bin/tsc', '-p', '.')));
add(total, step('The code is formatted and free of lint', run('node_modules/@biomejs/biome/bin/biome', 'check')));
const built = run('scripts/build.ts');
add(total, step('The build', built));
if (built) {
  add(total, tallyOf('test/unit.ts', 'unit.json'));
  add(total, tallyOf('test/vscode/run.ts', 'vscode-summary.json'));
}

if (total.failures.length > 0) console.log('\nFailed:');
for (const { title } of total.failures) console.log(`  ${title}`);
for (const [name, milliseconds] of Object.entries(total.measured)) console.log(`${name}: ${milliseconds.toFixed(1)} ms`);
if (total.pending > 0) console.log(`${total.pending} skipped where they make no sense; the reasons stand above`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
