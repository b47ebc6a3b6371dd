/** `npm run test:unit [FILE …]`: all tests but those inside VS Code, in this process. Leaves the tally in `test-output/unit.json`. */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { runAndTally, tallyText } from './vscode/tally.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/**/*.test.ts', { cwd: project, exclude: ['test/vscode/**'] }).sort();

const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, slow: 2_000, reporter: 'spec' });
for (const file of files) mocha.addFile(path.resolve(project, file));
await mocha.loadFilesAsync();
const tally = await runAndTally(mocha);
mkdirSync(path.join(project, 'test-output'), { recursive: true });
writeFileSync(path.join(project, 'test-output', 'unit.json'), tallyText(tally));
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed > 0 ? 1 : 0;
