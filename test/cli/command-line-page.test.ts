/** `docs/command-line.md` says what the command line says of itself. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { vague, workspace } from './workspace.ts';

const at = workspace();
const page = readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
const helps = new Map(
  [...page.matchAll(/^```text\n\$ (northstar.*?) --help\n(.*?)^```$/gms)].map(([, command = '', text = '']) => [command, text]),
);

describe('The page on the command line', () => {
  it('shows the help of every command, as it is', () => {
    const main = at.run(['--help']).out;
    const [, list = ''] = /^Commands:\n(.*?)\n\n/ms.exec(main) ?? [];
    const commands = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name as string).filter((name) => name !== 'help');
    assert.deepEqual([...helps.keys()].sort(), ['northstar', ...commands.map((name) => `northstar ${name}`)].sort());
    for (const [command, text] of helps) assert.equal(text, at.run([...command.split(' ').slice(1), '--help']).out, command);
  });

  it('describes every format', () => {
    const [, choices = ''] = /--format <format>.*?choices:(.*?),\s+default/s.exec(at.run(['lint', '--help']).out) ?? [];
    const table = page.slice(page.indexOf('| `--format` |'));
    const rows = [...table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(
      rows,
      [...choices.matchAll(/"(\w+)"/g)].map(([, name]) => name),
    );
  });

  it('has examples that run', () => {
    at.write('briefs/old.md', vague);
    let ran = 0;
    for (const [command, text] of helps) {
      const examples = text.slice(text.indexOf('\nExamples:\n')).split('\n\nExit status:')[0] as string;
      for (const [, line = ''] of examples.matchAll(/^ {2}(northstar.*)$/gm)) {
        if (line.endsWith('--help') || line.startsWith('northstar lsp')) continue;
        at.write('brief.md', vague);
        at.write('courses/one/brief.md', vague);
        const { status, err } = at.shell(line.startsWith('northstar new') ? `rm -f brief.md && ${line}` : line);
        assert.equal(err.replace(/^\d+ of \d+ results were known from an earlier run\.\n$/, ''), '', `${command}: ${line}`);
        assert.ok(status === 0 || status === 1, `${line}: ${status}`);
        ran++;
      }
    }
    assert.ok(ran >= 15, `${ran} examples`);
    assert.ok(existsSync(path.join(at.folder, 'northstar.sarif')));
    assert.ok(existsSync(path.join(at.folder, 'briefs/ward-handover.md')));
  }).timeout(60_000);
});
