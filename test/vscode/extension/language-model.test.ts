/** With an extension beside Northstar that offers a language model, see `fake-model`. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, vagueSentence } from '../workspace.ts';
import { closeAll, findings, marks, open, quickFixes, until, untilMarked } from './support.ts';

const drafting = 'Draft the missing parts with a language model…';
const rewriting = 'Rewrite as a transformation statement';

interface FakeModel {
  requests: string[];
  answer: (prompt: string, token: vscode.CancellationToken) => string | Promise<string>;
}

/** What stands on the right of the comparison that is shown, if any. */
function shownDraft(): vscode.TextDocument | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === input.modified.toString());
}

const setting = (value: 'ask' | undefined) =>
  vscode.workspace.getConfiguration('northstar').update('rewrite.languageModel', value, vscode.ConfigurationTarget.Workspace);

/** The vague brief, its one finding, and the action that asks the model. */
async function opened(): Promise<{ document: vscode.TextDocument; action: vscode.CodeAction }> {
  const { document } = await open('vague.md');
  await untilMarked(document, documents['vague.md'].marks);
  const [finding] = findings(document);
  assert.ok(finding);
  const action = (await quickFixes(document, finding.range, drafting)).find(({ title }) => title === drafting);
  assert.ok(action);
  return { document, action };
}

/** Runs an action's command; what it says, where it says something. */
async function run({ command }: vscode.CodeAction): Promise<string | undefined> {
  assert.ok(command);
  return vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

describe('A language model', () => {
  let model: FakeModel;
  before(async () => {
    const fake = vscode.extensions.getExtension<FakeModel>('northstar-tests.fake-model');
    assert.ok(fake, 'the fake model is not there');
    model = await fake.activate();
    await until('the editor to offer the model', async () => (await vscode.lm.selectChatModels()).length > 0);
  });
  beforeEach(() => setting('ask'));
  afterEach(async () => {
    model.requests = [];
    await vscode.commands.executeCommand('northstar.discardDraft');
    await setting(undefined);
    await closeAll();
  });

  it('is not asked by default: there is no such action, and the command says that it is off', async () => {
    const { document, action } = await opened();
    await setting(undefined);
    const [finding] = findings(document);
    assert.ok(finding);
    await until('the action to go', async () => {
      const offered = await quickFixes(document, finding.range, rewriting);
      return !offered.some(({ title }) => title === drafting);
    });
    assert.match((await run(action)) ?? '', /^No language model is asked, because the setting .* is off:/);
    assert.equal(model.requests.length, 0);
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  it('drafts from the brief, marks what it made up, and changes nothing until the author accepts', async () => {
    model.answer = () =>
      'Here you are:\n```json\n{"1": "using the products themselves.", "2": "increasing", "3": "a tenth"}\n```';
    const { document, action } = await opened();
    assert.equal(await run(action), undefined);
    const draft = await until('the comparison', shownDraft);
    assert.equal(document.getText(), documents['vague.md'].text);
    const statement =
      'Sales team members will go from quoting from the price list to using the products themselves, increasing revenue generation by [a tenth].';
    assert.match(draft.getText(), /Sales team members will go from/);
    assert.equal(draft.getText(), documents['vague.md'].text.replace(vagueSentence, statement));

    assert.equal(model.requests.length, 1);
    assert.ok(model.requests[0]?.includes(documents['vague.md'].text), 'the model does not see the brief');

    await vscode.commands.executeCommand('northstar.acceptDraft');
    await until('the comparison to close', () => shownDraft() === undefined);
    assert.equal(document.getText(), draft.getText());
    await until('what was made up to be marked', () => marks(document).length > 0 && marks(document)[0]?.[0] !== 'purpose-vague');
    assert.deepEqual(marks(document), [['placeholder-left', '[a tenth]']]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  it('leaves the text alone where the author discards the draft', async () => {
    model.answer = () => '{"1": "showing two products at every visit", "2": "increasing", "3": "a tenth"}';
    const { document, action } = await opened();
    assert.equal(await run(action), undefined);
    await until('the comparison', shownDraft);
    await vscode.commands.executeCommand('northstar.discardDraft');
    await until('the comparison to close', () => shownDraft() === undefined);
    await vscode.commands.executeCommand('northstar.acceptDraft');
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  it('leaves the text alone where the author cancels while the model thinks', async () => {
    let stopped = false;
    model.answer = (_, token) =>
      new Promise((resolve) => {
        token.onCancellationRequested(() => {
          stopped = true;
          resolve('{}');
        });
      });
    const { document, action } = await opened();
    const running = run(action);
    await until('the question', () => model.requests.length === 1);
    await until('the request to stop', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return stopped;
    });
    assert.equal(await running, undefined);
    assert.equal(shownDraft(), undefined);
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  for (const [what, answer] of [
    ['nonsense', 'As a language model, I like sales.'],
    ['an answer with parts missing', '{"1": "quoting prices"}'],
    ['an answer that breaks out of the statement', '{"1": "a\\n\\n# Heading | [x]", "2": "increasing", "3": "<b>"}'],
  ] as const) {
    it(`that answers with ${what} changes nothing, and one sentence says so`, async () => {
      model.answer = () => answer;
      const { document, action } = await opened();
      assert.match((await run(action)) ?? '', /^The language model gave no usable answer, so nothing was changed: [^.]+\.$/);
      assert.equal(shownDraft(), undefined);
      assert.equal(document.getText(), documents['vague.md'].text);
    });
  }

  it('whose draft is as vague as the statement is not shown', async () => {
    model.answer = () => '{"1": "an awareness of the new product line", "2": "increasing", "3": "a lot"}';
    const { document, action } = await opened();
    assert.match((await run(action)) ?? '', /^What the language model wrote would not pass the check itself/);
    assert.equal(shownDraft(), undefined);
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  it('that fails changes nothing, and one sentence says so', async () => {
    model.answer = () => Promise.reject(new Error('at Object.<anonymous> (secret.js:1)'));
    const { document, action } = await opened();
    assert.equal(await run(action), 'The language model did not answer: try again later. Nothing was changed.');
    assert.equal(document.getText(), documents['vague.md'].text);
  });

  it('is not followed where the brief has changed in the meantime', async () => {
    const { document, action } = await opened();
    model.answer = async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '\n');
      await vscode.workspace.applyEdit(edit);
      return '{"1": "showing two products", "2": "increasing", "3": "a tenth"}';
    };
    assert.match((await run(action)) ?? '', /^The brief has changed in the meantime/);
    assert.equal(document.getText(), `\n${documents['vague.md'].text}`);
  });
});
