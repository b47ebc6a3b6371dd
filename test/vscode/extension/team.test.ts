/** One standard for a team: the same findings here as on the command line, and settings that hold from the moment they are written. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { CommandLineFinding } from '../team.ts';
import { vagueSentence } from '../workspace.ts';
import { closeAll, findings, ruleOf, until, untilJudged } from './support.ts';

const severities = ['error', 'warning', 'information', 'hint'];

function root(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return vscode.Uri.joinPath(first.uri, '..');
}

const at = (name: string) => vscode.Uri.joinPath(root(), name);
const settingsFile = 'sales/.vscode/settings.json';

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
}

async function openAt(name: string): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(at(name), { preview: false });
  await untilJudged(document);
  return document;
}

/** As the command line tells it. */
function told(document: vscode.TextDocument): CommandLineFinding[] {
  const place = ({ line, character }: vscode.Position) => ({ line: line + 1, column: character + 1 });
  return findings(document).map((finding) => ({
    rule: ruleOf(finding),
    severity: severities[finding.severity] as string,
    message: finding.message,
    range: { start: place(finding.range.start), end: place(finding.range.end) },
  }));
}

const rules = (document: vscode.TextDocument) => told(document).map(({ rule, severity }) => `${rule} ${severity}`);

describe('A workspace of two teams', () => {
  afterEach(closeAll);

  it('has the findings that the command line has, document by document', async () => {
    const byCommandLine: Record<string, CommandLineFinding[]> = JSON.parse(await read('command-line.json'));
    assert.equal(Object.keys(byCommandLine).length, 13);
    assert.ok(Object.values(byCommandLine).flat().length >= 8);
    for (const [name, expected] of Object.entries(byCommandLine)) {
      const document = await openAt(name);
      const list = expected.map(({ rule, severity, message, range }) => ({ rule, severity, message, range }));
      await until(`the findings of ${name}`, () => told(document).length === list.length);
      assert.deepEqual(told(document), list, name);
    }
  });

  it('follows its settings file: a severity, and a slip that is marked at its place', async () => {
    const before = await read(settingsFile);
    const document = await openAt('sales/vague.md');
    await until('an error', () => rules(document).join() === 'purpose-vague error');
    try {
      await write(
        settingsFile,
        before.replace('"audience-generic": "warning"', '"purpose-vague": "warning",\n "purpose-vage": "off"'),
      );
      await until('a warning', () => rules(document).join() === 'purpose-vague warning');
      const slip = await until('a warning in the settings', () =>
        vscode.languages.getDiagnostics(at(settingsFile)).find(({ source }) => source === 'northstar'),
      );
      assert.equal(slip.message, 'There is no rule `purpose-vage`: did you mean `purpose-vague`?');
      assert.equal(slip.severity, vscode.DiagnosticSeverity.Warning);
      assert.equal((await vscode.workspace.openTextDocument(at(settingsFile))).getText(slip.range), '"purpose-vage"');
    } finally {
      await write(settingsFile, before);
    }
    await until('no warning in the settings', () =>
      vscode.languages.getDiagnostics(at(settingsFile)).every(({ source }) => source !== 'northstar'),
    );
  });

  it('follows its standard', async () => {
    const standard = 'sales/standards/briefs.json';
    const before = await read(standard);
    const document = await openAt('sales/vague.md');
    await until('an error', () => rules(document).join() === 'purpose-vague error');
    try {
      await write(standard, before.replace('"purpose-vague": "error"', '"purpose-vague": "off"'));
      await until('no finding', () => findings(document).length === 0);
    } finally {
      await write(standard, before);
    }
    await until('an error again', () => rules(document).join() === 'purpose-vague error');
  });

  it('knows its old findings with 200 lines above them', async () => {
    const document = await openAt('sales/known.md');
    assert.deepEqual(findings(document), []);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'A line above all.\n'.repeat(200));
    const end = document.positionAt(document.getText().indexOf(vagueSentence) + vagueSentence.length);
    edit.insert(document.uri, end, ' Sales team members will also know the prices.');
    await vscode.workspace.applyEdit(edit);
    await until('the new finding', () => findings(document).length > 0);
    assert.deepEqual(
      findings(document).map(({ range }) => document.getText(range)),
      ['Sales team members will also know the prices.'],
    );
  });

  it('shows which settings apply to a document', async () => {
    await openAt('sales/archive/vague.md');
    await vscode.commands.executeCommand('northstar.showSettings');
    const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(shown, /^northstar\.rules\.purpose-vague +"hint" +\.vscode\/settings\.json, line \d+$/m);
    assert.match(shown, /^northstar\.headings\.purpose +\["Nordstern"\] +standards\/briefs\.json, line \d+$/m);
    assert.match(shown, /^northstar\.enable +true +default$/m);
  });

  it('checks the briefs that are not open where the settings ask for it', async () => {
    const before = await read(settingsFile);
    const brief = 'sales/own-verb.md';
    const text = await read(brief);
    const marks = () => vscode.languages.getDiagnostics(at(brief)).map(ruleOf);
    await openAt('sales/vague.md');
    assert.deepEqual(marks(), []);
    try {
      await write(settingsFile, before.replace('{', '{ "northstar.workspace": true,'));
      await until('the marks of a closed document', () => marks().join() === 'purpose-vague');
      const document = await openAt(brief);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
      await vscode.workspace.applyEdit(edit);
      await until('the marks to go', () => marks().length === 0);
      await closeAll();
      await until('the marks of what is on disk', () => marks().join() === 'purpose-vague');
      await write(brief, '# Nothing here\n');
      await until('the marks to go with the text', () => marks().length === 0);
      await write(brief, text);
      await until('the marks to come back', () => marks().join() === 'purpose-vague');
    } finally {
      await write(settingsFile, before);
      await write(brief, text);
    }
    await until('the marks to go with the setting', () => marks().length === 0);
  });

  it('accepts the findings of a folder as its baseline', async () => {
    const settings = 'operations/.vscode/settings.json';
    const before = await read(settings);
    const document = await openAt('operations/vague.md');
    await until('a finding', () => findings(document).length === 1);
    try {
      await vscode.commands.executeCommand('northstar.acceptBaseline');
      await until('no finding', () => findings(document).length === 0);
      const { documents } = JSON.parse(await read('operations/northstar-baseline.json'));
      assert.deepEqual(Object.keys(documents), ['own-verb.md', 'vague.md']);
      assert.equal(JSON.parse(await read(settings))['northstar.baseline'], 'northstar-baseline.json');
    } finally {
      await write(settings, before);
      await vscode.workspace.fs.delete(at('operations/northstar-baseline.json'));
    }
  });
});
