import { Range } from 'vscode';
import type { WireRange } from '../server/lsp/protocol.ts';

/** A range as it comes from the server → one of the editor's. */
export function toRange({ start, end }: WireRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
