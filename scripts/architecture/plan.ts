/** What the picture of the layers shows beside who may import whom. */

export interface Box {
  /** A layer of `server/`, or `client`. */
  readonly layer: string;
  /** What it does, in a few words. */
  readonly does: string;
}

export interface Row {
  readonly boxes: readonly Box[];
  /** What is handed on to the next row, written beside the arrow below the first box. */
  readonly hands: string;
}

/** From the text at the top to the readers at the bottom. */
export const rows: readonly Row[] = [
  {
    boxes: [
      { layer: 'markdown', does: 'cuts the text into blocks' },
      { layer: 'english', does: 'says what a sentence says' },
    ],
    hands: 'blocks',
  },
  { boxes: [{ layer: 'brief', does: 'finds sections and statements, and whether it is a brief at all' }], hands: 'a brief' },
  {
    boxes: [
      { layer: 'rules', does: 'say what is missing' },
      { layer: 'rewrite', does: 'writes the fixes' },
      { layer: 'map', does: 'ties what belongs together' },
      { layer: 'settings', does: 'what the team wants' },
    ],
    hands: 'findings with their fixes',
  },
  {
    boxes: [
      { layer: 'lint.ts', does: 'the one door: every reader enters here' },
      { layer: 'suppression.ts', does: 'silences by comment' },
      { layer: 'baseline.ts', does: 'leaves old findings be' },
    ],
    hands: 'what is left to say',
  },
  {
    boxes: [
      { layer: 'lsp', does: 'tells an editor' },
      { layer: 'cli', does: 'tells a terminal' },
      { layer: 'report', does: 'writes text, JSON, SARIF, JUnit …' },
    ],
    hands: 'the language server protocol',
  },
  { boxes: [{ layer: 'client', does: 'the part inside VS Code: starts the server, shows what it sends' }], hands: '' },
];
