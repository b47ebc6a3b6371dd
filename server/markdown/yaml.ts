import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Document, type Scalar } from 'yaml';
import type { FrontMatterKey, Span } from './block.ts';
import type { FrontMatterContent } from './front-matter.ts';

/** Aliases that may stand for one another before the front matter counts as an attack. */
const MOST_ALIASES = 100;

const MOST_BRACKETS = 100;

/** Nesting of front matter beyond this is not walked. */
const DEEPEST = 20;

/** Reads YAML that starts at offset `base` of the document. */
export function readYaml(source: string, base: number): FrontMatterContent {
  if (isTooDeep(source)) return { data: undefined, keys: [], error: 'The front matter is nested too deeply.' };
  try {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'silent' });
    const keys: FrontMatterKey[] = [];
    collect({ source, base, document, keys }, document.contents, [], 0);
    const problem = document.errors[0];
    if (problem) {
      // The opening fence is the document's first line.
      const { line } = lines.linePos(problem.pos[0]);
      return {
        data: undefined,
        keys,
        error: `The front matter is not valid YAML (line ${line + 1}): ${sentence(problem.message)}`,
      };
    }
    try {
      return { data: document.toJS({ maxAliasCount: MOST_ALIASES }), keys };
    } catch {
      return { data: undefined, keys, error: 'The front matter repeats itself too often through aliases.' };
    }
  } catch {
    return { data: undefined, keys: [], error: 'The front matter cannot be read as YAML.' };
  }
}

/** Brackets nested so deep would exhaust the stack; brackets in strings count too, as nobody writes so many. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MOST_BRACKETS) return true;
  }
  return false;
}

/** The first line of a parser's message, as a sentence. */
export function sentence(message: string): string {
  const line = (message.split(/\r?\n/, 1)[0] ?? '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

interface Walk {
  readonly source: string;
  readonly base: number;
  readonly document: Document;
  readonly keys: FrontMatterKey[];
}

function collect(walk: Walk, node: Node | null, path: readonly string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (isSeq(node)) {
    for (const item of node.items) if (isMap(item) || isSeq(item)) collect(walk, item, path, depth + 1);
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const inner = [...path, textOf(key)];
    const values = scalars(value as Node | null).flatMap((scalar) => readScalar(walk, scalar) ?? []);
    if (!isMap(value)) walk.keys.push({ path: inner, keyRange: span(walk, key), values });
    if (isMap(value) || isSeq(value)) collect(walk, value, inner, depth + 1);
  }
}

const scalars = (node: Node | null): Node[] => (isSeq(node) ? (node.items as Node[]) : node ? [node] : []);

function readScalar(walk: Walk, node: Node): { text: string; range: Span } | undefined {
  const target = isAlias(node) ? node.resolve(walk.document) : node;
  if (!isScalar(target) || !node.range) return undefined;
  const text = textOf(target).trim();
  if (text === '' && target.type === 'PLAIN') return undefined;
  return { text, range: isScalar(node) ? span(walk, node) : at(walk, node.range[0], node.range[1]) };
}

/** As written where it is plain (`08`, `2026-01-05`), decoded where it is quoted, folded where it is a block. */
function textOf(scalar: Scalar): string {
  if (typeof scalar.value === 'string') return scalar.value;
  return scalar.source ?? String(scalar.value ?? '');
}

/** Where a scalar's text stands: without its quotes, without a block's `>` and indent. */
function span(walk: Walk, scalar: Scalar): Span {
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') {
    const closed = end - start >= 2 && walk.source[end - 1] === walk.source[start];
    return at(walk, start + 1, closed ? end - 1 : end);
  }
  if (scalar.type !== 'BLOCK_FOLDED' && scalar.type !== 'BLOCK_LITERAL') return at(walk, start, end);
  const written = walk.source.slice(start, end);
  const header = /^[^\r\n]*/.exec(written)?.[0].length ?? 0;
  const body = written.slice(header);
  const lead = body.length - body.trimStart().length;
  return body.trim() === '' ? at(walk, start, start + header) : at(walk, start + header + lead, start + written.trimEnd().length);
}

const at = ({ base }: Walk, start: number, end: number): Span => ({ start: base + start, end: base + end });
