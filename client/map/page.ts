/** Runs in the page of the map: shows it, marks the node of the cursor, and says where the reader wants to go. */
import type { FromPage, PageState, Position, ToPage } from './messages.ts';

// The compiler knows the library of the server side alone; this is what is used of the browser's.
interface Element {
  hidden: boolean;
  textContent: string | null;
  readonly clientWidth: number;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  closest(selector: string): Element | null;
  replaceChildren(...children: readonly Element[]): void;
  focus(options?: { readonly preventScroll: true }): void;
  scrollIntoView(options: { readonly block: 'nearest' }): void;
  addEventListener(type: 'click', listener: (event: ClickEvent) => void): void;
}
interface ClickEvent {
  readonly target: Element;
  preventDefault(): void;
  stopPropagation(): void;
}
declare const document: {
  readonly activeElement: Element | null;
  adoptedStyleSheets: readonly CSSStyleSheet[];
  hasFocus(): boolean;
  getElementById(id: string): Element | null;
  importNode(node: Element, deep: true): Element;
};
declare const window: {
  readonly scrollY: number;
  scrollTo(left: number, top: number): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToPage }) => void): void;
  addEventListener(type: 'scroll', listener: () => void): void;
};
declare class CSSStyleSheet {
  replaceSync(text: string): void;
}
declare class DOMParser {
  parseFromString(text: string, type: 'image/svg+xml'): { readonly documentElement: Element };
}
declare class ResizeObserver {
  constructor(listener: () => void);
  observe(element: Element): void;
}
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const [map, none, summary] = ['map', 'none', 'summary'].map((id) => document.getElementById(id) as Element) as [
  Element,
  Element,
  Element,
];
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

let state: PageState = vscode.getState() ?? {};
let style = '';
/** How far to scroll down when the first map is there. */
let top = state.top ?? 0;
let width = 0;

function keep(change: PageState): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

function show({ uri, svg, style: needed, cursor }: ToPage & { readonly type: 'map' }): void {
  if (needed !== style) sheet.replaceSync((style = needed));
  if (uri !== state.uri && state.uri !== undefined) top = 0;
  const focused = map.querySelector('a:focus')?.getAttribute('data-node');
  const drawn =
    svg === null ? [] : [document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)];
  map.replaceChildren(...drawn);
  none.hidden = svg !== null;
  summary.textContent = drawn[0]?.getAttribute('aria-label') ?? 'No map';
  if (focused) map.querySelector(`[data-node="${focused}"]`)?.focus({ preventScroll: true });
  if (top > 0) window.scrollTo(0, top);
  top = 0;
  keep({ uri });
  mark(cursor);
}

/** Marks the node that the cursor is in: the one with the fewest words, else the first on its line. */
function mark(cursor: Position | null): void {
  const nodes = [...map.querySelectorAll('[data-end-line]')];
  const found = cursor ? nodeAt(cursor, nodes) : undefined;
  if (found?.getAttribute('aria-current')) return;
  for (const node of nodes) node.removeAttribute('aria-current');
  found?.setAttribute('aria-current', 'location');
  if (found && !document.hasFocus()) found.scrollIntoView({ block: 'nearest' });
}

function nodeAt(cursor: Position, nodes: readonly Element[]): Element | undefined {
  const number = (node: Element, name: string) => Number(node.getAttribute(`data-${name}`));
  let best: { readonly node: Element; readonly size: readonly [lines: number, characters: number] } | undefined;
  let onLine: Element | undefined;
  for (const node of nodes) {
    const [line, character] = [number(node, 'line'), number(node, 'character')];
    const [endLine, endCharacter] = [number(node, 'end-line'), number(node, 'end-character')];
    if (line <= cursor.line && cursor.line <= endLine) onLine ??= node;
    const begun = line < cursor.line || (line === cursor.line && character <= cursor.character);
    const open = cursor.line < endLine || (cursor.line === endLine && cursor.character <= endCharacter);
    if (!begun || !open) continue;
    const size = [endLine - line, endCharacter - character] as const;
    if (!best || size[0] < best.size[0] || (size[0] === best.size[0] && size[1] < best.size[1])) best = { node, size };
  }
  return best?.node ?? onLine;
}

function tellWidth(): void {
  if (map.clientWidth === width || map.clientWidth === 0) return;
  width = map.clientWidth;
  vscode.postMessage({ type: 'width', width });
}

map.addEventListener('click', (event) => {
  const node = event.target.closest('a');
  if (!node) return;
  // The frame around the page would take the link for an address to open.
  event.preventDefault();
  event.stopPropagation();
  const [line, character] = ['line', 'character'].map((name) => Number(node.getAttribute(`data-${name}`))) as [number, number];
  vscode.postMessage({ type: 'go', to: { line, character } });
});
window.addEventListener('message', ({ data }) => {
  if (data.type === 'map') show(data);
  else if (data.type === 'cursor') mark(data.cursor);
  else (map.querySelector('a[aria-current]') ?? map.querySelector('a'))?.focus();
});
window.addEventListener('scroll', () => keep({ top: window.scrollY }));
new ResizeObserver(tellWidth).observe(map);
tellWidth();
