/** `npm run bench [speed|memory|hostile|start]`: how fast Northstar is, next to a bare remark parse in the same run. See docs/speed.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const parts = ['speed', 'memory', 'hostile', 'start'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}": name ${parts.join(', ')}, or nothing for all of them.`);
  process.exit(2);
}
for (const part of wanted.length > 0 ? wanted : parts) {
  const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
