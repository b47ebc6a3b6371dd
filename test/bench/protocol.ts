/**
 * Keystrokes the way an editor sends them: a change of the document, then a pull of its diagnostics, over stdio to the built server. A long
 * document as slow as three short ones at most is the goal. Needs `npm run build`.
 */
import { DidChangeTextDocumentNotification } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { everything, startClient } from '../lsp/client.ts';
import { bareParse, quantile, row, type Times } from './measure.ts';
import { briefOf, chance } from './texts.ts';

/** Types into the middle of words all over a document; returns the time from each keystroke to the diagnostics that follow from it. */
async function keystrokes(text: string, count: number): Promise<Times> {
  const client = await startClient({ server: '../../dist/server.cjs', capabilities: everything });
  const uri = 'file:///brief.md';
  await client.open(uri, text);
  await client.pull(uri);
  let document = TextDocument.create(uri, 'markdown', 1, text);
  const at = chance(3);
  const times: number[] = [];
  const unmeasured = count / 4;
  let place = 0;
  for (let index = 0; index < count + unmeasured; index += 1) {
    if (index % 12 === 0) place = 40 + Math.floor(at() * (document.getText().length - 50));
    const range = { start: document.positionAt(place), end: document.positionAt(place) };
    const change = { range, text: 'an e.'[index % 5] as string };
    place += 1;
    document = TextDocument.update(document, [change], document.version + 1);
    const { version } = document;
    const start = performance.now();
    void client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [change],
    });
    await client.pull(uri);
    if (index >= unmeasured) times.push(performance.now() - start);
  }
  await client.stop();
  return times.sort((a, b) => a - b);
}

console.log('| over the protocol | median | | p95 | |\n|---|---|---|---|---|');
const sizes = [
  { length: 10_000, name: '10 KB', keys: 1_000, parses: 60 },
  { length: 100_000, name: '100 KB', keys: 400, parses: 10 },
  { length: 1_000_000, name: '1 MB', keys: 400, parses: 3 },
];
const measured: Times[] = [];
for (const { length, name, keys, parses } of sizes) {
  const text = briefOf(length);
  const times = await keystrokes(text, keys);
  measured.push(times);
  console.log(row(`keystroke in a ${name} brief`, times, bareParse(text, parses)));
}
const [short = [], , long = []] = measured;
const ratio = (share: number) => (quantile(long, share) / quantile(short, share)).toFixed(1);
console.log(`\nA keystroke in 1 MB takes ${ratio(0.5)} times as long as one in 10 KB (median), ${ratio(0.95)} times (p95).`);
process.exit();
