/** The page that shows the map. It loads nothing but its own script; what it shows comes by messages. */

export interface PageOptions {
  /** The address of the page's script. */
  readonly script: string;
  /** A word that only this page knows: styles and scripts without it do not run. */
  readonly nonce: string;
}

const style = `
html { scrollbar-gutter: stable; overflow-y: auto; }
body { margin: 0; padding: 0 8px 8px; color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size, 13px) var(--vscode-font-family, sans-serif); }
h1 { margin: 12px; font-size: 1em; font-weight: 400; }
p { margin: 12px; max-width: 60ch; line-height: 1.5; }
[hidden] { display: none; }
`;

export function mapPage({ script, nonce }: PageOptions): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Map of the brief</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1 id="summary">Map of the brief</h1>
<div id="map"></div>
<div id="none" role="status" hidden>
<p>This document is no design brief, as far as Northstar can tell.</p>
<p>Open a brief, and its map is drawn here. If this is one, write <code>northstar: true</code> into its front matter.</p>
</div>
</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
