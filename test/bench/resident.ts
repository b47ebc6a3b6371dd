/** The resident memory of the built language server: at its start, after 1,000 briefs, and at rest a few seconds later. Needs `npm run build`, and `ps`. */
import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { DidCloseTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { everything, startClient } from '../lsp/client.ts';
import { briefOf } from './texts.ts';

/** The bar, in MB. */
const most = 150;

const client = await startClient({ server: '../../dist/server.cjs', capabilities: everything });
const resident = (): number => {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(client.process.pid)], { encoding: 'utf8' });
  return (Number(kilobytes) * 1024) / 1e6;
};
const tell = (when: string) => console.log(`language server ${when}: ${resident().toFixed(0)} MB`);

tell('at its start');
for (let index = 0; index < 1_000; index += 1) {
  const uri = `file:///${index}.md`;
  await client.open(uri, briefOf(10_000, index));
  await client.pull(uri);
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
}
tell('after 1,000 briefs');
await wait(6_000);
tell('at rest');
if (resident() > most) process.exitCode = 1;
await client.stop();
process.exit();
