/**
 * `npm start`: checks the examples in the terminal, then offers to open them in a real VS Code with the extension loaded.
 * `npm start -- --open` opens them without asking; `--port N` chooses the port.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveVSCode } from './vscode-host/server.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const examples = path.join(project, 'examples');
const { values } = parseArgs({ options: { open: { type: 'boolean', default: false }, port: { type: 'string' } } });

spawnSync(process.execPath, [path.join(project, 'dist', 'cli.js'), 'lint', 'examples'], { cwd: project, stdio: 'inherit' });

if (values.open || (await wanted())) await open();

/** Asks where there is somebody to answer; elsewhere says how to get it. */
async function wanted(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    console.log('\nTo open the examples in VS Code: npm start -- --open');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal
    .question('\nOpen the examples in VS Code, with Northstar loaded? [Y/n] ')
    .finally(() => terminal.close());
  return /^(?:y(?:es)?)?$/i.test(answer.trim());
}

/** Serves VS Code until it is interrupted. */
async function open(): Promise<void> {
  const vscode = await serveVSCode({
    testDriver: true,
    say: console.log,
    ...(values.port !== undefined && { port: Number(values.port) }),
  });
  console.log(
    `\nOpen this address in a browser:\n\n  ${vscode.address({ folder: examples, extension: project })}\n\nCtrl+C ends it.`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await vscode.stop();
}
