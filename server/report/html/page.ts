/** The page around the report: one file that asks nothing of anybody, wherever it is opened. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { html, type Markup, trusted } from './markup.ts';

export interface PageContent {
  readonly title: string;
  readonly version: string;
  readonly style: string;
  readonly script: string;
  readonly body: Markup;
}

/** The whole document. Its policy allows this one style sheet and this one script, and nothing from elsewhere. */
export function page({ title, version, style, script, body }: PageContent): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Northstar ${version}">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
<script>${trusted(script)}</script>
</body>
</html>
`.html;
}

function hashOf(content: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}'`;
}
