/** The map of the brief in front, in a panel beside it: it follows what is written and where the cursor is. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  languages,
  Position,
  Range,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type DrawnMap, requests } from '../../server/lsp/protocol.ts';
import type { Northstar } from '../northstar.ts';
import { mapPage } from './html.ts';
import type { FromPage, PageState, Position as PlainPosition, ToPage } from './messages.ts';

const viewType = 'northstar.map';

/** How long to wait for the next keystroke before the map is drawn again, in milliseconds. */
const rest = 150;

export function registerMap(context: ExtensionContext, northstar: Northstar): void {
  let shown: ShownMap | undefined;

  function attach(panel: WebviewPanel, uri: Uri): void {
    const map = showMap(panel, uri, context.extensionUri, northstar);
    shown = map;
    panel.onDidDispose(() => {
      map.dispose();
      if (shown === map) shown = undefined;
    });
  }

  function open(resource?: Uri): void {
    const uri = resource ?? window.activeTextEditor?.document.uri;
    if (shown) {
      if (uri) shown.turnTo(uri);
      // Whoever asks again wants to go there; the first time, one goes on writing.
      shown.focus();
    } else if (uri) {
      const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      attach(window.createWebviewPanel(viewType, 'Map of the Brief', place, pageOptions(context.extensionUri)), uri);
    } else void window.showInformationMessage('Open a design brief first: the map is drawn from what it says.');
  }

  context.subscriptions.push(
    commands.registerCommand('northstar.showMap', open),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel: WebviewPanel, state: PageState | undefined) {
        shown?.panel.dispose();
        panel.webview.options = pageOptions(context.extensionUri);
        attach(panel, state?.uri === undefined ? Uri.from({ scheme: 'untitled' }) : Uri.parse(state.uri));
      },
    }),
    { dispose: () => shown?.panel.dispose() },
  );
}

interface ShownMap extends Disposable {
  readonly panel: WebviewPanel;
  /** Brings it to the front, with the focus on the node of the cursor, else on the first. */
  focus(): void;
  /** Shows another document from now on. */
  turnTo(uri: Uri): void;
}

function showMap(panel: WebviewPanel, first: Uri, extension: Uri, northstar: Northstar): ShownMap {
  let uri = first;
  let width: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const isShown = (other: Uri) => other.toString() === uri.toString();

  function post(message: ToPage): void {
    void panel.webview.postMessage(message);
  }

  async function draw(): Promise<void> {
    if (width === undefined) return;
    const turn = ++asked;
    const address = uri.toString();
    const drawn = await drawnMap(northstar, address, width).catch(() => undefined);
    // The server is gone for the moment, or something newer is on its way.
    if (!drawn || turn !== asked) return;
    post({ type: 'map', uri: address, ...drawn, cursor: cursorIn(editorOf(uri)) });
  }

  function soon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void draw(), rest);
  }

  function turnTo(other: Uri): void {
    panel.title = `Map of ${other.path.slice(other.path.lastIndexOf('/') + 1) || 'the Brief'}`;
    if (isShown(other)) return;
    uri = other;
    void draw();
  }

  const listeners = [
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'go') return void goTo(uri, message.to);
      width = message.width;
      return void draw();
    }),
    window.onDidChangeActiveTextEditor(async (editor) => {
      if (editor && (await isRead(editor.document, northstar))) turnTo(editor.document.uri);
    }),
    workspace.onDidChangeTextDocument(({ document }) => isShown(document.uri) && soon()),
    workspace.onDidOpenTextDocument((document) => isShown(document.uri) && soon()),
    // Settings change findings without a keystroke.
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isShown) && soon()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (isShown(textEditor.document.uri)) post({ type: 'cursor', cursor: cursorIn(textEditor) });
    }),
  ];
  turnTo(first);
  const script = panel.webview.asWebviewUri(Uri.joinPath(extension, 'dist', 'map-page.js')).toString();
  panel.webview.html = mapPage({ script, nonce: randomWord() });
  return {
    panel,
    turnTo,
    focus() {
      panel.reveal(undefined, false);
      post({ type: 'focus' });
    },
    dispose() {
      clearTimeout(waiting);
      for (const listener of listeners) listener.dispose();
    },
  };
}

async function drawnMap(northstar: Northstar, uri: string, width: number): Promise<DrawnMap> {
  await northstar.ready;
  return (await northstar.client).sendRequest(requests.map, { uri, width });
}

/** Whether the server reads the document. */
async function isRead(document: TextDocument, northstar: Northstar): Promise<boolean> {
  const { documentSelector } = (await northstar.client).clientOptions;
  return languages.match((documentSelector ?? []) as Parameters<typeof languages.match>[0], document) > 0;
}

function editorOf(uri: Uri): TextEditor | undefined {
  const editors = window.activeTextEditor ? [window.activeTextEditor, ...window.visibleTextEditors] : window.visibleTextEditors;
  return editors.find(({ document }) => document.uri.toString() === uri.toString());
}

function cursorIn(editor: TextEditor | undefined): PlainPosition | null {
  if (!editor) return null;
  const { line, character } = editor.selection.active;
  return { line, character };
}

/** Puts the cursor at a place of a document, in the editor that shows it or has it in a tab. */
async function goTo(uri: Uri, { line, character }: PlainPosition): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const position = document.validatePosition(new Position(line, character));
  const tab = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  const viewColumn = editorOf(uri)?.viewColumn ?? tab?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(document, { viewColumn, selection: new Range(position, position) });
}

function pageOptions(extension: Uri) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist')] };
}

function randomWord(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
