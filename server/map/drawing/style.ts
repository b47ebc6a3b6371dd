/**
 * The styles of a drawn map, for a `style` element of the page around it. Colours are the editor's where there is one, else light or dark as
 * the reader has it, else those of the system where it forces them. State shows in line, sign and words, never in colour alone.
 */
export const mapStyle = `
.northstar-map {
  --ink: var(--vscode-editor-foreground, #1f2328);
  --paper: var(--vscode-editor-background, #ffffff);
  --card: var(--vscode-editorWidget-background, #f6f8fa);
  --on-card: var(--vscode-editorWidget-foreground, #1f2328);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #8c959f));
  --tie: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #59636e));
  --purpose: var(--vscode-contrastBorder, var(--vscode-charts-blue, #0969da));
  --currency: var(--vscode-contrastBorder, var(--vscode-charts-purple, #8250df));
  --open: var(--vscode-contrastBorder, var(--vscode-editorWarning-foreground, #9a6700));
  --focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, #0550ae));
  display: block;
  max-width: 100%;
  height: auto;
  font-family: var(--vscode-font-family, system-ui, sans-serif);
}
@media (prefers-color-scheme: dark) {
  .northstar-map {
    --ink: var(--vscode-editor-foreground, #e6edf3);
    --paper: var(--vscode-editor-background, #0d1117);
    --card: var(--vscode-editorWidget-background, #161b22);
    --on-card: var(--vscode-editorWidget-foreground, #e6edf3);
    --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #6e7681));
    --tie: var(--vscode-contrastBorder, var(--vscode-descriptionForeground, #9198a1));
    --purpose: var(--vscode-contrastBorder, var(--vscode-charts-blue, #4493f8));
    --currency: var(--vscode-contrastBorder, var(--vscode-charts-purple, #ab7df8));
    --open: var(--vscode-contrastBorder, var(--vscode-editorWarning-foreground, #d29922));
    --focus: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder, #79c0ff));
  }
}
@media (forced-colors: active) {
  .northstar-map {
    --ink: CanvasText;
    --paper: Canvas;
    --card: Canvas;
    --on-card: LinkText;
    --line: LinkText;
    --tie: CanvasText;
    --purpose: LinkText;
    --currency: LinkText;
    --open: LinkText;
    --focus: Highlight;
  }
}
.northstar-map text { fill: var(--on-card); font-size: 13px; }
.northstar-map .heading { fill: var(--ink); font-weight: 600; }
.northstar-map .tag { font-size: 11px; font-weight: 600; }
.northstar-map .note { font-size: 12px; font-style: italic; }
.northstar-map .purpose .label { font-weight: 600; }
.northstar-map .card { fill: var(--card); stroke: var(--line); stroke-width: 1; }
.northstar-map .node.missing .card { fill: var(--paper); stroke: var(--tie); stroke-dasharray: 5 4; }
.northstar-map .node.purpose .card { stroke: var(--purpose); stroke-width: 2; }
.northstar-map .node.currency .card { stroke: var(--currency); stroke-width: 2; }
.northstar-map .node.missing text { fill: var(--ink); }
.northstar-map .glyph { fill: none; stroke: var(--on-card); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.northstar-map .open .glyph, .northstar-map .missing .glyph { stroke: var(--open); }
.northstar-map .edge { fill: none; stroke: var(--tie); stroke-width: 1.3; }
.northstar-map .edge.traces, .northstar-map .edge.measured { stroke: var(--purpose); }
.northstar-map .edge.taken-up { stroke: var(--currency); stroke-width: 1.8; }
.northstar-map .edge.open { stroke-dasharray: 5 4; }
.northstar-map .head { fill: var(--tie); }
.northstar-map .head.traces, .northstar-map .head.measured { fill: var(--purpose); }
.northstar-map .head.taken-up { fill: var(--currency); }
.northstar-map .here { display: none; fill: var(--focus); }
.northstar-map .node { text-decoration: none; cursor: pointer; outline: none; }
.northstar-map .node:hover .card { stroke-width: 2; }
.northstar-map .node[aria-current] .card { stroke: var(--focus); stroke-width: 2; }
.northstar-map .node[aria-current] .here { display: inline; }
.northstar-map .node:focus .card { stroke: var(--focus); stroke-width: 4; stroke-dasharray: none; }
`;
