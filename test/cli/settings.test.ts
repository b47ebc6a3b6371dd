/** Settings on the command line: where they come from, and what is said of what is wrong in them. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { documents } from '../vscode/workspace.ts';
import { type TestFolder, testFolder } from './folder.ts';

const { text } = documents['vague.md'];
const settingsPath = '.vscode/settings.json';

describe('Settings on the command line', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => folder.remove());

  it('are those of the nearest folder that has some, with its standard and its overrides', () => {
    folder.write(settingsPath, { 'northstar.rules': { 'purpose-vague': 'off' } });
    folder.write(`team/${settingsPath}`, {
      'northstar.standard': 'standards/briefs.json',
      'northstar.overrides': [{ files: ['old/**'], rules: { 'purpose-vague': 'hint' } }],
    });
    folder.write('team/standards/briefs.json', { rules: { 'purpose-vague': 'error' } });
    for (const name of ['a.md', 'team/a.md', 'team/old/a.md']) folder.write(name, text);
    assert.deepEqual(folder.findings(), {
      'team/a.md': ['purpose-vague error'],
      'team/old/a.md': ['purpose-vague hint'],
    });
  });

  it('of a file that is named count from the working folder', () => {
    folder.write(settingsPath, { 'northstar.rules': { 'purpose-vague': 'off' } });
    folder.write('ci/strict.json', { overrides: [{ files: ['old/*'], rules: { 'purpose-vague': 'error' } }] });
    for (const name of ['a.md', 'old/a.md']) folder.write(name, text);
    assert.deepEqual(folder.findings('--settings', 'ci/strict.json'), {
      'a.md': ['purpose-vague warning'],
      'old/a.md': ['purpose-vague error'],
    });
  });

  it('that have slips are told with file, line and column, once, and the rest holds', () => {
    folder.write(
      `team/${settingsPath}`,
      '{\n  // ours\n  "northstar.rules": {\n    "purpose-vage": "off",\n    "purpose-vague": "error",\n  },\n  "northstar.standard": "gone.json",\n}',
    );
    for (const name of ['team/a.md', 'team/b.md']) folder.write(name, text);
    const { status, out, err } = folder.run('--format', 'json');
    assert.equal(
      err,
      [
        'team/.vscode/settings.json:4:5: There is no rule `purpose-vage`: did you mean `purpose-vague`?',
        'team/.vscode/settings.json:7:25: There is no standard `gone.json`: no such file in the workspace folder, and no such package in its `node_modules`.',
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
    assert.equal(JSON.parse(out).documents[0].findings[0].severity, 'error');
  });

  it('are explained: each key, its value and where it comes from', () => {
    folder.write(settingsPath, '{\n"northstar.standard": "team.json" }');
    folder.write('team.json', { rules: { 'purpose-vague': 'error' } });
    const { status, out, err } = folder.run('lint', '--explain-settings', 'briefs/a.md');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^northstar\.rules\.purpose-vague +"error" +team\.json, line 1$/m);
    assert.match(out, /^northstar\.standard +"team\.json" +\.vscode\/settings\.json, line 2$/m);
    assert.match(out, /^northstar\.enable +true +default$/m);
  });

  it('that hold no object end with 2 and a sentence', () => {
    folder.write(settingsPath, '[]');
    folder.write('a.md', text);
    const { status, err } = folder.run('a.md');
    assert.equal(status, 2);
    assert.match(err, /^The settings file .*settings\.json .*\n$/);
  });
});
