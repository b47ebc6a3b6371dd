import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { type ClientOptions, everything, plain, startClient, type TestClient } from './client.ts';

const uri = 'file:///work/space%20one/brief.md';
const folder = 'file:///work/space%20one';
const sentence = 'Sales *reps* will familiarize themselves with it.';
const brief = `# Launch\n\n## Purpose\n\n${sentence}\n`;
const marked: Range = { start: { line: 4, character: 0 }, end: { line: 4, character: sentence.length } };

describe('Language server over stdio', () => {
  let client: TestClient;
  const start = async (options: Partial<ClientOptions> = {}) =>
    (client = await startClient({ server: './engine-double.ts', capabilities: everything, folders: [folder], ...options }));
  afterEach(() => client.stop());

  const actions = (range: Range = marked, only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    }) as Promise<CodeAction[]>;
  const change = (version: number, range: Range, text: string) =>
    client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });

  describe('initialize', () => {
    it('offers what the client takes', async () => {
      const { initialized } = await start();
      assert.deepEqual(initialized.capabilities, {
        textDocumentSync: { openClose: true, change: 2, save: true },
        hoverProvider: true,
        codeLensProvider: {},
        completionProvider: { triggerCharacters: ['#', '!'] },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.northstar'], resolveProvider: true },
        diagnosticProvider: { identifier: 'northstar', interFileDependencies: false, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      });
    });

    it('offers neither pull, nor resolving, nor folders to a client that has none', async () => {
      const { initialized } = await start({ capabilities: plain });
      assert.deepEqual(initialized.capabilities, {
        textDocumentSync: { openClose: true, change: 2, save: true },
        hoverProvider: true,
        codeLensProvider: {},
        completionProvider: { triggerCharacters: ['#', '!'] },
        codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.northstar'], resolveProvider: false },
      });
    });
  });

  describe('textDocument/diagnostic', () => {
    it('answers with range, severity, code, link and the path in the workspace', async () => {
      await start();
      await client.open(uri, brief);
      assert.deepEqual(await client.pull(uri), [
        {
          range: marked,
          severity: 2,
          source: 'northstar',
          code: 'purpose-vague',
          codeDescription: { href: 'file:///pages/purpose-vague.md' },
          message: 'Vague in brief.md: say what changes.',
        },
      ]);
    });

    it('links where the client wants the pages shown', async () => {
      await start({ initializationOptions: { rulePage: 'northstar-rule:/{rule}.md' } });
      await client.open(uri, brief);
      assert.equal((await client.pull(uri))[0]?.codeDescription?.href, 'northstar-rule:/purpose-vague.md');
    });

    it('says unchanged until text or settings change', async () => {
      await start();
      await client.open(uri, brief);
      const pull = (previousResultId?: string) =>
        client.connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: { uri },
          ...(previousResultId !== undefined && { previousResultId }),
        });
      const first = await pull();
      assert.ok(first.resultId);
      assert.deepEqual(await pull(first.resultId), { kind: 'unchanged', resultId: first.resultId });
      await change(2, { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, 'More.\n');
      const second = await pull(first.resultId);
      assert.equal(second.kind, 'full');
      client.settings.set(uri, { rules: { 'purpose-vague': 'error' } });
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      const third = await pull(second.resultId);
      assert.equal(third.kind === 'full' && third.items[0]?.severity, 1);
    });

    it('follows edits in the middle of the document', async () => {
      await start();
      await client.open(uri, brief.replaceAll('\n', '\r\n'));
      await change(2, { start: { line: 2, character: 3 }, end: { line: 2, character: 10 } }, 'Agenda');
      assert.deepEqual(await client.pull(uri), []);
      await change(3, { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } }, 'Purpose 🎯\r\n');
      assert.equal((await client.pull(uri))[0]?.range.start.line, 5);
    });

    it('has nothing on a document that is not open, or no brief', async () => {
      await start();
      assert.deepEqual(await client.pull(uri), []);
      await client.open(uri, sentence);
      assert.deepEqual(await client.pull(uri), []);
    });

    it('answers empty and logs when the engine fails, and goes on', async () => {
      await start();
      await client.open(uri, `${brief}This breaks the engine.\n`);
      assert.deepEqual(await client.pull(uri), []);
      assert.match(client.log.join('\n'), /brief\.md.*The engine broke/s);
      await change(2, { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }, '');
      assert.equal((await client.pull(uri)).length, 1);
    });
  });

  describe('textDocument/publishDiagnostics', () => {
    it('reaches a client that does not pull: at opening, after each change, and empty at closing', async () => {
      await start({ capabilities: plain });
      await client.open(uri, brief);
      const opened = await client.published(uri);
      assert.deepEqual([opened.version, opened.diagnostics.length], [1, 1]);
      await change(2, { start: { line: 4, character: 0 }, end: { line: 4, character: sentence.length } }, 'Fine.');
      const changed = await client.published(uri);
      assert.deepEqual([changed.version, changed.diagnostics.length], [2, 0]);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      assert.deepEqual((await client.published(uri)).diagnostics, []);
    });
  });

  describe('workspace/configuration', () => {
    it('is asked for each document', async () => {
      await start();
      const other = 'file:///work/space%20one/sub/other.md';
      client.settings.set(uri, { rules: { 'purpose-vague': 'off' } });
      client.settings.set(other, { rules: { 'purpose-vague': 'hint', 'purpose-missing': 'loud' }, enable: 'yes', documents: [] });
      await client.open(uri, brief);
      await client.open(other, brief);
      assert.deepEqual(await client.pull(uri), []);
      const [diagnostic] = await client.pull(other);
      assert.deepEqual([diagnostic?.severity, diagnostic?.message], [4, 'Vague in sub/other.md: say what changes.']);
    });
  });

  describe('workspace/didChangeConfiguration', () => {
    it('is registered for, and makes the client pull anew', async () => {
      await start();
      await client.open(uri, brief);
      await client.pull(uri);
      client.settings.set(uri, { rules: { 'purpose-vague': 'off' } });
      const refreshed = client.refreshed();
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await refreshed;
      assert.deepEqual(await client.pull(uri), []);
      assert.ok(client.registered.includes('workspace/didChangeConfiguration'));
    });

    it('carries the settings of a client that cannot be asked', async () => {
      await start({ capabilities: plain });
      await client.open(uri, brief);
      assert.equal((await client.published(uri)).diagnostics.length, 1);
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { northstar: { rules: { 'purpose-vague': 'off' } } },
      });
      assert.equal((await client.published(uri)).diagnostics.length, 0);
    });
  });

  describe('workspace/didChangeWorkspaceFolders', () => {
    it('changes where documents lie', async () => {
      await start();
      const inner = 'file:///work/space%20one/team';
      const document = `${inner}/brief.md`;
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: [{ uri: inner, name: 'team' }], removed: [] },
      });
      await client.open(document, brief);
      assert.match(String((await client.pull(document))[0]?.message), /in brief\.md/);
    });
  });

  describe('textDocument/hover', () => {
    const hover = async (character: number, line = 4) =>
      client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line, character } });

    it("shows the statement's anatomy, quoted and escaped, the rule's why and a link", async () => {
      await start();
      await client.open(uri, brief);
      assert.deepEqual(await hover(20), {
        contents: {
          kind: 'markdown',
          value: [
            '| | The statement |',
            '| :-- | :-- |',
            '| **Who** | found: “Sales \\*reps\\*” |',
            '| **From** | missing: *What do they do, believe or lack today?* |',
            '| **To** | missing: *What will they do afterwards that can be seen?* |',
            '| **Result** | missing: *What measurable difference does it make?* |',
            '',
            'Exposure is *not* change. [About purpose-vague](file:///pages/purpose-vague.md)',
          ].join('\n'),
        },
        range: marked,
      });
    });

    it('quotes the pages that the client has, where it says where they lie', async () => {
      await start({ initializationOptions: { files: true, rulePages: 'memory:/rules' } });
      client.files.set('memory:/rules/purpose-vague.md', '# purpose-vague\n\n## Why\n\nThe page of the client.\n');
      await client.open(uri, brief);
      const { contents } = (await hover(20)) as { contents: { value: string } };
      assert.match(contents.value, /\n\nThe page of the client\. \[About purpose-vague\]/);
    });

    it('does without a page that the client cannot find', async () => {
      await start({ initializationOptions: { files: true, rulePages: 'memory:/elsewhere' } });
      await client.open(uri, brief);
      const { contents } = (await hover(20)) as { contents: { value: string } };
      assert.match(contents.value, /\*\*Who\*\*[\s\S]*\n\n\[About purpose-vague\]/);
    });

    it('speaks plain text to a client without Markdown', async () => {
      await start({ capabilities: plain });
      await client.open(uri, brief);
      const { contents } = (await hover(0)) as { contents: { kind: string; value: string } };
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /^Who: found — “Sales \*reps\*”\nFrom: missing — What do they do/);
    });

    it('links by a command where the client has it', async () => {
      await start({ initializationOptions: { commands: true } });
      await client.open(uri, brief);
      assert.match(JSON.stringify(await hover(sentence.length)), /\(command:northstar\.showRule\?%5B%22purpose-vague%22%5D\)/);
    });

    it('has nothing to say elsewhere', async () => {
      await start();
      await client.open(uri, brief);
      assert.equal(await hover(2, 2), null);
    });
  });

  describe('textDocument/codeAction', () => {
    it('lists the fixes first and the preferred one as such, without computing edits', async () => {
      await start();
      await client.open(uri, brief);
      const found = await actions();
      assert.deepEqual(
        found.map(({ title, kind, isPreferred, edit }) => [title, kind, isPreferred, edit]),
        [
          ['Rewrite as a transformation statement', 'quickfix', true, undefined],
          ['Remove the sentence', 'quickfix', undefined, undefined],
          ['Suppress purpose-vague here', 'quickfix', undefined, undefined],
          ['Suppress purpose-vague in this document', 'quickfix', undefined, undefined],
        ],
      );
    });

    it("ties each action to the client's own diagnostic", async () => {
      await start();
      await client.open(uri, brief);
      const diagnostics = await client.pull(uri);
      const found = (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: marked,
        context: { diagnostics },
      })) as CodeAction[];
      for (const action of found) assert.deepEqual(action.diagnostics, diagnostics);
    });

    it('names the commands of a client that has them', async () => {
      await start({ initializationOptions: { commands: true } });
      await client.open(uri, brief);
      const named = (await actions()).flatMap(({ command }) => (command ? [[command.command, command.arguments]] : []));
      assert.deepEqual(named, [
        ['northstar.setSeverity', ['purpose-vague']],
        ['northstar.showRule', ['purpose-vague']],
      ]);
    });

    it('answers only for the place and the kind asked about', async () => {
      await start();
      await client.open(uri, brief);
      assert.deepEqual(await actions({ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }), []);
      assert.deepEqual(await actions(marked, ['refactor']), []);
      assert.equal((await actions(marked, ['quickfix'])).length, 4);
    });

    it('gives a plain client the edit at once, with bracketed placeholders', async () => {
      await start({ capabilities: plain });
      await client.open(uri, brief);
      const [rewrite] = await actions();
      assert.deepEqual(rewrite?.edit, {
        changes: { [uri]: [{ range: marked, newText: 'Sales *reps* will go from [current state] to [what they do].' }] },
      });
    });

    it('still suppresses where the fixes of a rule fail', async () => {
      await start();
      await client.open(uri, brief.replace('it.', 'what breaks the fixes.'));
      assert.deepEqual(
        (await actions()).map(({ title }) => title),
        ['Suppress purpose-vague here', 'Suppress purpose-vague in this document'],
      );
      assert.match(client.log.join('\n'), /The fixes broke/);
    });
  });

  describe('codeAction/resolve', () => {
    it('gives the edit as a snippet with tab stops on the very version of the document', async () => {
      await start();
      await client.open(uri, brief, 7);
      const [rewrite, remove] = await actions();
      assert.ok(rewrite && remove);
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
      const value = 'Sales *reps* will go from ${1:current state} to ${2|a,b|}.$0';
      assert.deepEqual((await client.connection.sendRequest(CodeActionResolveRequest.type, rewrite)).edit, {
        documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range: marked, snippet: { kind: 'snippet', value } }] }],
      });
      assert.deepEqual((await client.connection.sendRequest(CodeActionResolveRequest.type, remove)).edit, {
        documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ range: marked, newText: '' }] }],
      });
    });

    it('refuses when the document has changed since', async () => {
      await start();
      await client.open(uri, brief);
      const [rewrite] = await actions();
      assert.ok(rewrite);
      await change(2, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, 'A ');
      await assert.rejects(client.connection.sendRequest(CodeActionResolveRequest.type, rewrite), /changed since/);
    });
  });
});
