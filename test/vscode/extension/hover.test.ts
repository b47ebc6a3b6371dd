import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, vagueSentence } from '../workspace.ts';
import { closeAll, findings, open, until, untilMarked } from './support.ts';

/** All that the hovers at a place say. */
async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}

describe('Hover', () => {
  afterEach(closeAll);

  it("shows the anatomy of the statement, why the rule is there, and a link to the rule's page", async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const middle = document.positionAt(document.getText().indexOf(vagueSentence) + 30);
    const text = await until('a hover', async () => (await hoverText(document, middle)) || undefined);
    assert.match(text, /\| \*\*Who\*\* \| found: “Sales team members” \|/);
    assert.match(text, /\| \*\*From\*\* \| missing: \*What do they do/);
    assert.match(text, /\| \*\*To\*\* \| missing: \*What will they do/);
    assert.match(text, /\| \*\*Result\*\* \| missing: \*What measurable difference/);
    assert.match(text, /\n\n\S.{20,}\[About purpose-vague\]\(command:northstar\.showRule\?/);
  });

  it('quotes what is there of an unmeasured transformation', async () => {
    const { document } = await open('unmeasured.md');
    await untilMarked(document, documents['unmeasured.md'].marks);
    const [finding] = findings(document);
    assert.ok(finding);
    const text = await until('a hover', async () => (await hoverText(document, finding.range.start)) || undefined);
    assert.match(text, /\| \*\*From\*\* \| found: “[^”]*farmer\\-style/);
    assert.match(text, /\| \*\*To\*\* \| found: “[^”]*hunter\\-style/);
  });

  it('says nothing beside the finding', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    assert.equal(await hoverText(document, new vscode.Position(0, 3)), '');
  });
});
