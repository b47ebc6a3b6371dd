/** `npm run bench [speed|protocol|memory|resident|hostile|start|peers]`: how fast the engine is, next to a bare remark parse in the same run. See docs/speed.md. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const parts = ['speed', 'protocol', 'memory', 'resident', 'hostile', 'start'];
/** Only where they are named: they install other linters. */
const onDemand = ['peers'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => ![...parts, ...onDemand].includes(part));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown[0]}": name ${[...parts, ...onDemand].join(', ')}, or nothing for all but ${onDemand.join(', ')}.`,
  );
  process.exit(2);
}
for (const part of wanted.length > 0 ? wanted : parts) {
  const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
