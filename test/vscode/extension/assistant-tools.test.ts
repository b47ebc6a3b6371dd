/** What an assistant in the editor gets: a fake one, which calls the tools by name as a language model would have it do. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, transformation, vagueSentence } from '../workspace.ts';
import { closeAll, open, untilMarked } from './support.ts';

const names = ['northstar_lintBrief', 'northstar_explainRule', 'northstar_discoveryQuestions'];

/** The answer's text. */
async function ask(tool: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`northstar_${tool}`, { input, toolInvocationToken: undefined });
  assert.equal(content.length, 1);
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return part.value;
}

const root = () => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');

const vague = [
  'This brief stands at: Vague.',
  '- Purpose: Vague. It promises exposure, and no change yet.',
  '- Currency: Clear. Stated, and the brief says how you know.',
  '1 finding:',
];

describe('An assistant in the editor', () => {
  afterEach(closeAll);

  it('is offered three tools with a description and a form of input', () => {
    for (const name of names) {
      const tool = vscode.lm.tools.find((one) => one.name === name);
      assert.ok(tool, name);
      assert.match(tool.description, /^[A-Z].{80,}\.$/s);
      assert.equal((tool.inputSchema as { type?: string } | undefined)?.type, 'object');
    }
  });

  it('learns what is found in a file of the workspace that is not open: line, severity, rule, message and fix', async () => {
    const answer = await ask('lintBrief', { file: 'vague.md' });
    const [finding, ...others] = answer.split('\n').slice(4);
    assert.deepEqual(answer.split('\n').slice(0, 4), vague);
    assert.match(
      finding ?? '',
      /^- line 5, warning, purpose-vague: This purpose .+: .+ Quick fix in the editor: “Rewrite as a transformation statement”\.$/,
    );
    assert.deepEqual(others, []);
  });

  it('may name the file by its whole path or its address', async () => {
    const uri = vscode.Uri.joinPath(root(), 'vague.md');
    const expected = await ask('lintBrief', { file: 'vague.md' });
    for (const file of [uri.path, uri.toString(), './vague.md', 'nowhere/../vague.md']) {
      assert.equal(await ask('lintBrief', { file }), expected, file);
    }
  });

  it('learns of an open document as it is in the editor, saved or not, and of the one in front without naming it', async () => {
    const editor = await open('vague.md');
    const { document } = editor;
    await untilMarked(document, documents['vague.md'].marks);
    const at = document.positionAt(document.getText().indexOf(vagueSentence));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, vagueSentence.length)), transformation));
    for (const input of [{}, { file: 'vague.md' }]) {
      assert.match(await ask('lintBrief', input), /^This brief stands at: Clear\.\n.+\nNo findings\.$/s);
    }
  });

  it('may hand over a statement alone', async () => {
    const answer = await ask('lintBrief', { text: `## Purpose\n\n${vagueSentence}\n` });
    assert.match(answer, /^- line 3, warning, purpose-vague: /m);
  });

  it('is told of a document that is no brief, and finds nothing in it', async () => {
    assert.match(
      await ask('lintBrief', { file: 'README.md' }),
      /^This document is no design brief, as far as Northstar can tell/,
    );
    assert.match(await ask('discoveryQuestions', { file: 'README.md' }), /^This document is no design brief/);
  });

  it('gets the questions that a brief leaves open', async () => {
    const answer = await ask('discoveryQuestions', { file: 'vague.md' });
    assert.match(answer, /^## Open questions\n\nTo those who commission the training:\n\n- If this works, what will you see /);
    assert.equal(await ask('discoveryQuestions', { file: 'transformation.md' }), 'This brief leaves no question open.');
  });

  it('gets a rule explained without the examples', async () => {
    const answer = await ask('explainRule', { rule: 'purpose-vague' });
    assert.match(answer, /^Rule purpose-vague, by default: warning\.\n\n# This purpose promises exposure/);
    assert.match(answer, /^## Why it matters$/m);
    assert.match(answer, /^## How to fix it$/m);
    assert.doesNotMatch(answer, /```/);
  });

  it('is told which rules there are where it names another', async () => {
    assert.match(
      await ask('explainRule', { rule: 'purpose-vage' }),
      /^There is no rule `purpose-vage`: did you mean `purpose-vague`\? The rules are: purpose-missing, /,
    );
  });

  for (const [what, input, sentence] of [
    [
      'a file outside the workspace',
      { file: '../workspace-briefs-outside/secret.md' },
      /^`.*` lies outside the workspace, and only what is in it is read\.$/,
    ],
    ['a whole path outside the workspace', { file: '/etc/passwd' }, /^`\/etc\/passwd` lies outside the workspace/],
    ['an address outside the workspace', { file: 'file:///etc/hosts.md' }, /lies outside the workspace/],
    ['an address on the net', { file: 'https://example.org/brief.md' }, /lies outside the workspace/],
    ['a link that leads out of the workspace', { file: 'linked/secret.md' }, /^`linked` is a link, and links are not followed/],
    ['a file that is no Markdown', { file: 'plain.txt' }, /^`plain\.txt` is no Markdown document/],
    ['a file that is not there', { file: 'nowhere.md' }, /^There is no file `nowhere\.md` in the workspace\.$/],
    ['both a file and a text', { file: 'vague.md', text: '# A' }, /^Give either `file` or `text`, not both\.$/],
    ['an empty text', { text: ' ' }, /^`text` must be the Markdown of a brief/],
    ['a file that is a number', { file: 7 }, /^`file` must be the path of a Markdown document/],
    ['nothing while no document is open', {}, /^No Markdown document is in front in the editor: give `file`/],
  ] as const) {
    it(`is answered in one sentence where it gives ${what}`, async () => {
      assert.match(await ask('lintBrief', input), sentence);
    });
  }
});
