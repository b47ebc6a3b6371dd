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
  /** The URI of the folder with the rules' pages, for a server that cannot read them itself and asks the client for them. */
  readonly rulePages?: string;
}

/** A fix with gaps: which finding of which version of an open document, and which of its fixes, both from 0. */
export interface DraftTarget {
  readonly uri: string;
  readonly version: number;
  readonly finding: number;
  readonly fix: number;
}

/** A document as it would be with a language model's words in the gaps of a fix, already linted. */
export interface Draft {
  readonly text: string;
  /** LSP edits that make this text of the document. */
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
  /** The words that the brief does not say; they stand in brackets in `text`. */
  readonly madeUp: readonly string[];
}

/** A draft, or a sentence that says why there is none. */
export type DraftAnswer = { readonly draft: Draft } | { readonly problem: string };

/** Where a brief stands. */
export interface BriefStanding {
  /** One word, for the reader. */
  readonly standing: string;
  /** What is first to be done about, in a few words; absent where nothing is. */
  readonly open?: string;
}

/** A text that is linted as it is given; with the address of its document where it has one, for the settings there. */
export interface GivenText {
  readonly text: string;
  readonly uri?: string;
}

/** The map of a brief, drawn. */
export interface DrawnMap {
  /** One `svg` element whose nodes are links with data attributes, see `mapSvg`; `null` where there is no brief to draw. */
  readonly svg: string | null;
  /** The CSS that it needs. */
  readonly style: string;
}

/** A range on the wire: lines and UTF-16 columns from 0. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Requests of the client beside those of the protocol. */
export const requests = {
  /** A new brief as a snippet. */
  newBrief: 'northstar/newBrief',
  /** Takes `{ uri }` of an open document; the questions that it leaves open as Markdown, empty where there are none, `null` where it is no brief. */
  questions: 'northstar/questions',
  /** Nothing but a sign of life. */
  alive: 'northstar/alive',
  /** Takes `{ uri, width }` of an open document, with the width that there is in CSS pixels; a `DrawnMap`. */
  map: 'northstar/map',
  /** Takes `{ uri }` of an open document; its review as Markdown to paste into a pull request, `null` where it is no brief. */
  review: 'northstar/review',
  /** Takes a `DraftTarget`; what to ask a language model, `null` where the document has changed since. */
  draftPrompt: 'northstar/draftPrompt',
  /** Takes a `DraftTarget` with the model's `answer`; a `DraftAnswer`, or `null` where the document has changed since. */
  readDraft: 'northstar/readDraft',
  /** Takes `{ uri }` of an open document; its `BriefStanding`, or `null` where it is no brief. */
  standing: 'northstar/standing',
  /** Takes `{ uri }` of a document; which settings apply to it and where each comes from, as a text to read. */
  explainSettings: 'northstar/explainSettings',
  /** Takes `{ uri }` of a folder of the workspace; what to write so that today's findings in it are known, see `AcceptedBaseline`. */
  acceptBaseline: 'northstar/acceptBaseline',
  /** Takes a `GivenText`; what Northstar finds in it, told in plain words. */
  tellFindings: 'northstar/tellFindings',
  /** Takes a `GivenText`; the questions that it leaves open, told in plain words. */
  tellQuestions: 'northstar/tellQuestions',
  /** Takes `{ rule }`, whatever somebody wrote for the id of a rule; what the rule asks and why, or a sentence that says that there is none. */
  tellRule: 'northstar/tellRule',
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

/** Commands of the client that the server names; those about a rule take its id, `showFixes` and `select` the URI of a document and a range in it, `draft` a `DraftTarget`. */
export const commands = {
  showRule: 'northstar.showRule',
  setSeverity: 'northstar.setSeverity',
  showFixes: 'northstar.showFixes',
  select: 'northstar.select',
  draft: 'northstar.draft',
} as const;
