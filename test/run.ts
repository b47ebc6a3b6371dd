/** `npm test`: builds, runs every test there is, outside VS Code and inside, and ends with the total alone on a line. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { add, emptyTally, type Tally } from './vscode/tally.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

function run(script: string): boolean {
  return spawnSync(process.execPath, [path.join(project, script)], { cwd: project, stdio: 'inherit' }).status === 0;
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
if (run('scripts/build.ts')) {
  add(total, tallyOf('test/unit.ts', 'unit.json'));
  add(total, tallyOf('test/vscode/run.ts', 'vscode-summary.json'));
} else {
  total.failed++;
  total.failures.push({ title: 'scripts/build.ts', message: 'The build failed.' });
}

if (total.failures.length > 0) console.log('\nFailed:');
for (const { title } of total.failures) console.log(`  ${title}`);
for (const [name, milliseconds] of Object.entries(total.measured)) console.log(`${name}: ${milliseconds.toFixed(1)} ms`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
