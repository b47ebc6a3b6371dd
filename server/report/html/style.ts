/** How the page looks: light or dark as the reader has it, in the system's colours where those are forced, from 320 px to wide, and on paper. */
export const style = `
:root {
  --ink: #1f2328; --soft: #59636e; --paper: #ffffff; --card: #f6f8fa; --line: #d1d9e0; --link: #0550ae;
  --bar: #0969da; --vague: #b35900; --halfway: #7a5a00; --clear: #1a7f37; --mark: #ddf4ff; --on-mark: #0a3069;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6edf3; --soft: #9ea7b1; --paper: #0d1117; --card: #161b22; --line: #3d444d; --link: #79c0ff;
    --bar: #4493f8; --vague: #f0a35e; --halfway: #e3b341; --clear: #56d364; --mark: #12304f; --on-mark: #cae8ff;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 66rem; padding: 1.5rem clamp(0.75rem, 4vw, 2rem) 3rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 0.5rem; text-wrap: balance; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.375rem; }
h3 { font-size: 1.0625rem; }
h4 { font-size: 1rem; margin-top: 1rem; }
p, ul, ol, blockquote, figure { margin: 0.5rem 0; }
ul, ol { padding-left: 1.25rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; border-radius: 2px; }
:target { outline: 2px solid var(--bar); outline-offset: 4px; border-radius: 4px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.path, .where, .note, .back, footer, .told { color: var(--soft); font-size: 0.875rem; }
.path { display: block; margin: 0; overflow-wrap: anywhere; }
.standing { font-weight: 600; white-space: nowrap; }
.standing.vague { color: var(--vague); }
.standing.halfway { color: var(--halfway); }
.standing.clear { color: var(--clear); }
.stands { font-size: 1.125rem; margin-top: 0.75rem; }
.kind { background: var(--card); border-left: 4px solid var(--clear); padding: 0.75rem 1rem; }

.charts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start; }
.charts > div { display: grid; gap: 1rem; }
.chart { background: var(--card); border: 1px solid var(--line); border-radius: 6px; margin: 0; padding: 0.75rem 1rem; }
.chart figcaption { font-weight: 600; }
.chart ul { list-style: none; margin: 0.5rem 0 0; padding: 0; }
.chart li { display: grid; gap: 0 0.75rem; grid-template-columns: 1fr auto; align-items: baseline; margin-bottom: 0.5rem; }
.bar { grid-column: 1 / -1; width: 100%; height: 0.5rem; display: block; border-radius: 2px; }
.bar .track { fill: var(--line); }
.bar .fill { fill: var(--bar); }

.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: 0.5rem; text-align: left; vertical-align: top; }
thead th { border-bottom-width: 2px; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 400; min-width: 8rem; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0.25rem 0; min-height: 1.5rem; cursor: pointer; text-align: inherit; }
th button:hover { text-decoration: underline; }
th button::after { content: "\\2195" / ""; margin-left: 0.375rem; color: var(--soft); }
th[aria-sort="ascending"] button::after { content: "\\2191" / ""; color: inherit; }
th[aria-sort="descending"] button::after { content: "\\2193" / ""; color: inherit; }

@media (max-width: 41.99rem) {
  table { font-size: 0.875rem; }
  th, td { padding: 0.5rem 0.25rem; }
  tbody th { min-width: 5.5rem; }
  thead .number { text-align: center; padding: 0.5rem 0; }
  thead .number button { writing-mode: vertical-rl; padding: 0; min-width: 1.5rem; }
  th button::after { margin-left: 0.125rem; }
  thead .number button::after { margin: 0.25rem 0 0; }
  td.number { text-align: center; }
}

.brief, .rule { border-top: 1px solid var(--line); margin-top: 2.5rem; }
.brief > h2 { margin-top: 1.5rem; }
.reasons { margin-top: 0; }
.map { margin: 1rem 0; }
.map figcaption { color: var(--soft); font-size: 0.875rem; }
.for-narrow { display: none; }
@media (max-width: 43.99rem) { .for-wide { display: none; } .for-narrow { display: block; } }
.answers { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); list-style: none; padding: 0; }
.answers li { border: 1px solid var(--line); border-left-width: 4px; border-radius: 4px; padding: 0.5rem 0.75rem; }
.answers .answered { border-left-color: var(--clear); }
.answers .open { border-left-color: var(--vague); border-left-style: dashed; }
.answers p { margin: 0; }
.answers .state { color: var(--soft); font-size: 0.875rem; white-space: nowrap; }
.asks { font-style: italic; }
blockquote { border-left: 3px solid var(--line); padding-left: 0.75rem; margin-left: 0; }
blockquote p { margin: 0; }
.answers blockquote { border: 0; margin: 0.25rem 0; padding: 0; font-size: 0.9375rem; }
.purpose { background: var(--card); border-color: var(--bar); padding: 0.75rem 1rem; }
.purpose p + p { margin-top: 0.5rem; }
mark { background: var(--mark); color: var(--on-mark); border-radius: 3px; padding: 0.0625rem 0.25rem; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark .part { font-size: 0.75rem; font-weight: 700; letter-spacing: 0.02em; }
mark .part::after { content: ":"; }
.findings { list-style: none; padding: 0; }
.findings li { border: 1px solid var(--line); border-radius: 6px; margin: 0.75rem 0; padding: 0.625rem 0.875rem; }
.findings p { margin: 0; }
.findings .message { font-weight: 600; }
.findings blockquote { margin: 0.375rem 0; overflow-wrap: anywhere; }
.severity.error, .severity.warning { color: var(--vague); font-weight: 600; }
.source { margin-top: 1.5rem; }
.source summary { cursor: pointer; }
.source ol { font: 0.875rem/1.6 ui-monospace, monospace; padding-left: 3.5ch; overflow-wrap: anywhere; white-space: pre-wrap; }
.source li { padding-left: 0.5rem; }
.source .marked { border-left: 3px solid var(--vague); }
code { font: 0.9em ui-monospace, monospace; }

@media (forced-colors: active) {
  .bar { border: 1px solid CanvasText; }
  .bar .track { fill: Canvas; }
  .bar .fill { fill: CanvasText; }
  mark { background: Canvas; color: CanvasText; outline: 1px solid CanvasText; }
}
@media print {
  :root {
    --ink: #000000; --soft: #444444; --paper: #ffffff; --card: #ffffff; --line: #999999; --link: #000000;
    --bar: #333333; --vague: #000000; --halfway: #000000; --clear: #000000; --mark: #eeeeee; --on-mark: #000000;
  }
  .map .northstar-map {
    --ink: #000000; --paper: #ffffff; --card: #ffffff; --on-card: #000000; --line: #666666; --tie: #333333;
    --purpose: #000000; --currency: #000000; --open: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .skip, .back, .source, th button::after { display: none; }
  .brief { break-before: page; border: 0; }
  h2, h3, h4, .where { break-after: avoid; }
  .chart, .findings li, .answers li, .purpose, tr { break-inside: avoid; }
  mark, .bar { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
