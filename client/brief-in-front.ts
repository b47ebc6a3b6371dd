/** Follows the document in front and where it stands, for all that shows it: the server is asked once. */
import { type Event, EventEmitter, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { type BriefStanding, requests } from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';

/** The brief in front and where it stands. */
export interface BriefInFront {
  readonly document: TextDocument;
  readonly standing: BriefStanding;
}

export interface BriefFollower {
  /** Tells after each look which brief is in front: `undefined` where there is none, or none is known yet. */
  readonly onDidLook: Event<BriefInFront | undefined>;
  /** Tells of each check of the Markdown document in front, as it begins. */
  readonly onDidBeginCheck: Event<{ readonly uri: Uri; readonly isChecked: Promise<unknown> }>;
}

/** Looks whenever another document comes to the front, and when the one in front has been checked. */
export function followBrief(context: ExtensionContext, northstar: Northstar): BriefFollower {
  const looked = new EventEmitter<BriefInFront | undefined>();
  const checking = new EventEmitter<{ uri: Uri; isChecked: Promise<unknown> }>();
  /** The document of the last answer. */
  let known: TextDocument | undefined;

  function tell(document: TextDocument | undefined, standing: BriefStanding | null): void {
    known = document;
    looked.fire(document && standing ? { document, standing } : undefined);
  }

  /** An answer that comes after its document has left the front is dropped. */
  async function look(): Promise<void> {
    const document = markdownInFront();
    if (known !== document) tell(undefined, null);
    if (!document) return;
    const standing = await standingOf(northstar, document.uri.toString());
    if (markdownInFront() === document) tell(document, standing);
  }

  context.subscriptions.push(
    looked,
    checking,
    window.onDidChangeActiveTextEditor(() => void look()),
    // Its language may have changed.
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) void look();
    }),
  );
  void look();
  northstar.client.then(
    (client) => {
      const { provideDiagnostics: before = (document, previous, token, next) => next(document, previous, token) } =
        client.middleware;
      client.middleware.provideDiagnostics = (document, previous, token, next) => {
        const isChecked = Promise.resolve(before(document, previous, token, next));
        const uri = document instanceof Uri ? document : document.uri;
        if (uri.toString() !== markdownInFront()?.uri.toString()) return isChecked;
        checking.fire({ uri, isChecked });
        return isChecked.finally(() => void look());
      };
    },
    // Without a client there is nothing to tell.
    () => {},
  );
  return { onDidLook: looked.event, onDidBeginCheck: checking.event };
}

/** `null` where it is no brief, and while no server answers: that says so elsewhere. */
async function standingOf(northstar: Northstar, uri: string): Promise<BriefStanding | null> {
  try {
    await northstar.ready;
    const client = await northstar.client;
    // A request to a server that has ended would start it, beside whoever starts it again.
    return client.isRunning() ? await client.sendRequest<BriefStanding | null>(requests.standing, { uri }) : null;
  } catch {
    return null;
  }
}

function markdownInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'markdown' ? document : undefined;
}
