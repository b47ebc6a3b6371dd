import assert from 'node:assert/strict';
import { parse, type ParseError } from 'jsonc-parser';
import { beforeEach, describe, it } from 'mocha';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { ruleSeverities } from '../../server/rules/severities.ts';
import { readSettingsFile } from '../../server/settings/file.ts';
import { defaultSettings, defaults, nested } from '../../server/settings/settings.ts';
import { vague, workspace } from './workspace.ts';

const at = workspace();

function json(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors);
  assert.deepEqual(errors, [], text);
  return value;
}

/** What the text of a settings file makes of the defaults. */
function settingsIn(text: string) {
  const { given, problems } = readSettingsFile({ name: 'settings.json', text, rules: ruleSeverities, ownFile: false });
  assert.deepEqual(problems, []);
  return nested(new Map([...defaults, ...given]));
}

describe('northstar init', () => {
  beforeEach(() => rmSync(path.join(at.folder, '.vscode'), { recursive: true, force: true }));

  it('writes settings that change nothing yet, recommends the extension, and tells the next command', () => {
    const { status, out, err } = at.run(['init']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(
      out,
      /^\.vscode\/settings\.json is written\.\n\n\.vscode\/extensions\.json is written\.\n\nNext:\n\n {2}northstar new brief\.md /,
    );
    assert.deepEqual(settingsIn(at.read('.vscode/settings.json')), defaultSettings);
    assert.deepEqual(json(at.read('.vscode/extensions.json')), { recommendations: [`${manifest.publisher}.${manifest.name}`] });
  });

  it('writes settings whose commented lines mean what they say once they are used', () => {
    at.run(['init']);
    const used = at.read('.vscode/settings.json').replace(/\/\/ (?=")/g, '');
    const declared: Record<string, unknown> = manifest.contributes.configuration.properties;
    for (const key of Object.keys(json(used) as object)) assert.ok(key in declared, key);
    assert.deepEqual(settingsIn(used), {
      ...defaultSettings,
      documents: { select: 'auto', include: ['briefs/**/*.md'], exclude: ['archive/**'] },
      rules: { 'root-cause-missing': 'warning', 'decision-untraced': 'off' },
    });
  });

  it('leads to a first brief that can be checked at once', () => {
    const [, next = ''] = /^ {2}northstar (new \S+)/m.exec(at.run(['init']).out) ?? [];
    assert.equal(at.run(next.split(' ')).status, 0);
    assert.match(at.run([]).out, /^brief\.md\n.*placeholder-left\n/m);
  });

  it('is the first of the commands that README.md names, from an empty folder to a check that fails and then passes', () => {
    const project = path.join(import.meta.dirname, '../..');
    const [, block = ''] = /```sh\n(northstar init[^`]*)```/.exec(readFileSync(path.join(project, 'README.md'), 'utf8')) ?? [];
    const lines = block.trim().split('\n');
    assert.ok(lines.length < 5);
    rmSync(path.join(at.folder, 'brief.md'), { force: true });
    const ends = lines.map((line) => {
      const [command = '', said = ''] = line.split('#');
      if (/once you have filled them/.test(said))
        at.write('brief.md', readFileSync(path.join(project, 'examples/5-exemplary.md'), 'utf8'));
      const { status } = at.run(command.trim().split(/\s+/).slice(1));
      return [status, Number(/ends with (\d)/.exec(said)?.[1] ?? 0)];
    });
    assert.deepEqual(
      ends.map(([status]) => status),
      ends.map(([, told]) => told),
    );
    assert.deepEqual(
      ends.map(([status]) => status),
      [0, 0, 1, 0],
    );
  });

  it('never writes over what is there, and says what to add to it', () => {
    at.write('.vscode/settings.json', '{ "editor.wordWrap": "on" }\n');
    at.write('.vscode/extensions.json', '{ "recommendations": ["a.b"] }\n');
    const { status, out } = at.run(['init']);
    assert.equal(status, 0);
    assert.match(
      out,
      /^\.vscode\/settings\.json is there already, and stays as it is\. .*\n\n {2}\/\/ .*"northstar\.rules": \{\n/s,
    );
    assert.match(out, /\.vscode\/extensions\.json is there already, .*\n\n {2}"recommendations": \["northstar\.northstar"\]\n/s);
    assert.equal(at.read('.vscode/settings.json'), '{ "editor.wordWrap": "on" }\n');
    assert.equal(at.read('.vscode/extensions.json'), '{ "recommendations": ["a.b"] }\n');
  });

  it('has nothing to add the second time', () => {
    at.run(['init']);
    assert.match(
      at.run(['init']).out,
      /^\.vscode\/settings\.json speaks of Northstar already, and stays as it is\.\n\n\.vscode\/extensions\.json speaks of Northstar already/,
    );
  });

  it('says in one sentence where it cannot write', () => {
    at.write('.vscode', vague);
    const { status, out, err } = at.run(['init']);
    assert.match(err, /^\.vscode\/settings\.json could not be (?:read|written): .+\.\n$/);
    assert.deepEqual([status, out], [2, '']);
  });
});
