/** Draws the layers as SVG. */
import { allowed, clientMayImport } from '../../test/layers.ts';
import { type Box, rows } from './plan.ts';

const width = 960;
const margin = 24;
const gap = 16;
const lineHeight = 17;
/** The room between two rows, for the arrow. */
const between = 40;
/** The widest that a character of the small type becomes, in pixels. */
const character = 7.3;

/** What the picture says that a layer may import. */
export function importsOf(layer: string): readonly string[] {
  return layer === 'client' ? clientMayImport : (allowed[layer] ?? []);
}

/**
 * The picture. Its colours follow the reader's light or dark mode.
 * @throws Error where a layer has no place in it, or a place has no layer
 */
export function architecture(): string {
  const placed = rows.flatMap(({ boxes }) => boxes.map(({ layer }) => layer));
  const layers = [...Object.keys(allowed), 'client'];
  const astray = [...layers.filter((layer) => !placed.includes(layer)), ...placed.filter((layer) => !layers.includes(layer))];
  if (astray.length > 0) throw new Error(`Give ${astray.join(', ')} a place in scripts/architecture/plan.ts, or take it away.`);

  const drawn: string[] = [];
  let top = margin;
  drawn.push(pill('the text of a document', top));
  top += 28;
  drawn.push(arrow(top, ''));
  top += between;
  for (const [index, { boxes, hands }] of rows.entries()) {
    const boxWidth = (width - 2 * margin - gap * (boxes.length - 1)) / boxes.length;
    const lists = boxes.map(({ layer }) => wrapped(importsOf(layer), boxWidth));
    const height = 62 + lineHeight * Math.max(...lists.map((lines) => lines.length));
    for (const [place, one] of boxes.entries()) {
      drawn.push(box(one, lists[place] ?? [], margin + place * (boxWidth + gap), top, boxWidth, height));
    }
    top += height;
    if (index < rows.length - 1) {
      drawn.push(arrow(top, hands));
      top += between;
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + margin}" role="img" aria-labelledby="title">
<title id="title">The layers of Northstar, from the text to the editor, and what each may import</title>
<style>
  svg { --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --box: #f6f8fa; --flow: #0969da; }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --box: #151b23; --flow: #4493f8; }
  }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: var(--ink); }
  .name { font: 600 15px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
  .imports { font: 11.5px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--soft); }
  .flow { fill: none; stroke: var(--flow); stroke-width: 2; }
  .hands { fill: var(--flow); }
  .box { fill: var(--box); stroke: var(--line); }
  .door { stroke: var(--flow); stroke-width: 2; }
</style>
<rect width="100%" height="100%" rx="8" style="fill: var(--paper)"/>
${drawn.join('\n')}
</svg>
`;
}

/** The names, as many on a line as fit. */
function wrapped(names: readonly string[], boxWidth: number): string[] {
  const room = Math.floor((boxWidth - 2 * gap) / character);
  const lines: string[] = [];
  for (const [index, name] of (names.length > 0 ? names : ['nothing of ours']).entries()) {
    const word = `${index === 0 ? 'imports ' : ''}${name}${index < names.length - 1 ? ',' : ''}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function box({ layer, does }: Box, imports: readonly string[], x: number, y: number, boxWidth: number, height: number): string {
  const left = x + gap;
  const list = imports.map(
    (line, index) => `<text class="imports" x="${round(left)}" y="${y + 66 + index * lineHeight}">${line}</text>`,
  );
  return `<g id="${layer}">
<rect class="box${layer === 'lint.ts' ? ' door' : ''}" x="${round(x)}" y="${y}" width="${round(boxWidth)}" height="${height}" rx="6"/>
<text class="name" x="${round(left)}" y="${y + 25}">${layer}</text>
<text x="${round(left)}" y="${y + 44}">${does}</text>
${list.join('\n')}
</g>`;
}

function pill(text: string, y: number): string {
  return `<rect class="box" x="${margin}" y="${y}" width="190" height="28" rx="14"/>
<text x="${margin + gap}" y="${y + 19}">${text}</text>`;
}

/** Down the left side, from the end of one row to the start of the next. */
function arrow(y: number, label: string): string {
  const x = margin + 40;
  const end = y + between - 3;
  const line = `<path class="flow" d="M${x} ${y + 4}V${end}m-5 -6l5 6l5 -6"/>`;
  return label === '' ? line : `${line}\n<text class="hands" x="${x + 14}" y="${y + between / 2 + 5}">${label}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
