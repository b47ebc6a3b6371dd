/** The names on the wire that client and server share beside the Language Server Protocol. The client imports nothing else of the server's. */

/** The section of the settings. */
export const settingsSection = 'northstar';

/** What a client may say in `initializationOptions`; a client that says nothing gets links to files and no commands. */
export interface InitializationOptions {
  /** A URI that shows a rule's page in this editor, with `{rule}` where the rule's id goes; the page's file is linked to where it is absent. */
  readonly rulePage?: string;
  /** The client has the commands below, and trusts them in a hover. */
  readonly commands?: boolean;
  /** The client answers the requests below about files. */
  readonly files?: boolean;
}

/** Requests of the client beside those of the protocol. */
export const requests = {
  /** A new brief as a snippet. */
  newBrief: 'northstar/newBrief',
  /** Takes `{ uri }` of an open document; the questions that it leaves open as Markdown, empty where there are none, `null` where it is no brief. */
  questions: 'northstar/questions',
  /** Takes `{ uri }` of a document; which settings apply to it and where each comes from, as a text to read. */
  explainSettings: 'northstar/explainSettings',
  /** Takes `{ uri }` of a folder of the workspace; what to write so that today's findings in it are known, see `AcceptedBaseline`. */
  acceptBaseline: 'northstar/acceptBaseline',
} as const;

/** Requests of the server. */
export const clientRequests = {
  /** Takes `{ uri }`; the text of the file, `null` where there is none. Fails where it cannot be read. */
  readFile: 'northstar/readFile',
  /** Takes `{ uri }` of a folder; the URIs of all Markdown files below it. */
  findDocuments: 'northstar/findDocuments',
} as const;

export interface AcceptedBaseline {
  /** The file to write, and its text. */
  readonly uri: string;
  readonly text: string;
  readonly findings: number;
  /** The path to be set as `baseline` in the settings of the folder; absent where they name one. */
  readonly setting?: string;
}

/** Commands of the client that the server names; those about a rule take its id, `showFixes` and `select` the URI of a document and a range in it. */
export const commands = {
  showRule: 'northstar.showRule',
  setSeverity: 'northstar.setSeverity',
  showFixes: 'northstar.showFixes',
  select: 'northstar.select',
} as const;
