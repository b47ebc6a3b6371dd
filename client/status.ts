/** Says in the language status of a brief, in one word, where it stands. A document that is no brief has none. */
import { type ExtensionContext, type LanguageStatusItem, languages, type TextDocument, window } from 'vscode';
import { type BriefStanding, requests } from '../server/lsp/protocol.ts';
import { showFindings } from './findings.ts';
import type { Northstar } from './northstar.ts';

/** Milliseconds after which a check counts as slow and is shown to be under way. */
const slow = 500;

export function registerStatus(context: ExtensionContext, northstar: Northstar): void {
  const item = languages.createLanguageStatusItem('northstar.standing', []);
  item.name = 'Northstar';
  item.command = { command: showFindings, title: 'Show Findings', tooltip: 'What Northstar finds in this document' };
  /** The document that the item tells of. */
  let shown: TextDocument | undefined;

  function show(document: TextDocument | undefined, standing: BriefStanding | null): void {
    shown = document && standing ? document : undefined;
    // Without a selector the item is nowhere to be seen.
    item.selector = shown ? { language: shown.languageId, scheme: shown.uri.scheme } : [];
    if (standing) tell(item, standing);
    else item.busy = false;
  }

  /** Asks where the document in front stands. An answer that comes after it has left the front is dropped. */
  async function update(): Promise<void> {
    const document = markdownInFront();
    if (shown !== document) show(undefined, null);
    if (!document) return;
    const { ready, client } = northstar;
    const uri = document.uri.toString();
    const standing = await ready
      .then(() => client)
      // A request to a server that has ended would start it, beside whoever starts it again.
      .then((known) => (known.isRunning() ? known.sendRequest<BriefStanding | null>(requests.standing, { uri }) : null))
      // A server that does not answer says so elsewhere.
      .catch(() => null);
    if (markdownInFront() === document) show(document, standing);
  }

  /** Shows that the document in front is being checked, where that takes long. */
  function busyUntil(uri: string, isChecked: Promise<unknown>): void {
    const isShown = () => shown?.uri.toString() === uri;
    const timer = setTimeout(() => {
      if (isShown()) item.busy = true;
    }, slow);
    const end = () => {
      clearTimeout(timer);
      if (isShown()) item.busy = false;
    };
    isChecked.then(end, end);
  }

  context.subscriptions.push(
    item,
    window.onDidChangeActiveTextEditor(() => void update()),
  );
  void update();
  northstar.client.then(
    (client) => {
      const { provideDiagnostics: before = (document, previous, token, next) => next(document, previous, token) } =
        client.middleware;
      client.middleware.provideDiagnostics = (document, previous, token, next) => {
        const uri = 'uri' in document ? document.uri : document;
        const checking = Promise.resolve(before(document, previous, token, next));
        if (uri.toString() !== markdownInFront()?.uri.toString()) return checking;
        busyUntil(uri.toString(), checking);
        return checking.finally(() => void update());
      };
    },
    // Without a client there is nothing to tell.
    () => {},
  );
}

function tell(item: LanguageStatusItem, { standing, open = '' }: BriefStanding): void {
  item.text = standing;
  item.detail = open;
  item.accessibilityInformation = { label: `Northstar: ${standing}. ${open}` };
}

function markdownInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}
