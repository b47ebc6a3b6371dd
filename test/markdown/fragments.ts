import fc from 'fast-check';

/** Pieces of all constructs, whole and broken. */
export const FRAGMENTS = [
  '# H',
  '## Title {#x}',
  '#Title',
  'words',
  'some *em* and **st**',
  '`co de`',
  '`',
  '``',
  'a\\*b',
  '\\',
  '&amp;',
  '&nbsp;',
  '&no;',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '  \n',
  '\\\n',
  '- a',
  '  - b',
  '1. x',
  '3) y',
  '> ',
  '> > q',
  '| a | b |\n|---|---|\n| c \\| d | `x \\| y` |',
  '|',
  '::: note',
  '\n:::\n',
  '\n::: objectives\n',
  '!!! note "T"\n    body\n',
  '    ',
  '\t',
  '- [ ] t',
  '- [x]',
  '[^1]',
  '[^1]: foot',
  '[a](b)',
  '[a][b]',
  '[b]: http://x',
  '![i](j)',
  '<b>',
  '</b>',
  '<!-- c -->',
  '<!-- open',
  '-->',
  '<br>',
  '{{< x >}}',
  '\n> [!NOTE]\n> x',
  '😀',
  'é',
  '\uFEFF',
  '\0',
  '---',
  '\n---\n',
  '+++',
  'a: b',
  '```',
  '<details>\n',
  '***',
  '_',
  '*',
  '**',
  '===',
  '<a b>',
  '<https://x.test/a\\b>',
  ' ',
  '2. y',
  '10. z',
  '+ p',
  '* s',
  '-',
  '**Bold:** words',
  '- **Bold** words\n- more\n',
  '\n1. one\n2. two\n',
  '(“x” **y**)',
  'a**b**c',
  '- - c',
  '   - d',
  '> - q',
  '  ```',
  '   ```\n',
  '\n```\n',
  '~~~',
  '\n~~~~\n',
  '```js',
  '</details>',
  '\n<div>\n',
  '<script>',
  '</script>',
  '<?',
  '?>',
  '<x-y>',
  '* * *',
  '\n***\n',
  '<pre>',
  '[b]: /u "t',
  '\n"',
  '[b]',
  '[B\n]',
  '\n\n',
  '\n\n',
];

/** Markdown as nobody would write it: up to `most` fragments of all constructs in any order. */
export const documents = (most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom('', '', '\n', '\n\n', ' ')), { maxLength: most })
    .map((fragments) => fragments.flat().join(''));

/** `[start, start + removed)` of a text gives way to `inserted`; `start` is a share of the text's length, or the start of the line there. */
export interface Edit {
  readonly start: number;
  readonly onLineStart: boolean;
  readonly removed: number;
  readonly inserted: string;
}

/** Up to `most` edits: keystrokes, deletions, whole constructs. */
export const edits = (most: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      onLineStart: fc.boolean(),
      removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
      inserted: fc.oneof(fc.constantFrom('', 'x', ' ', '    ', '\n', ...FRAGMENTS), documents(4)),
    }),
    { maxLength: most, size: 'max' },
  );

export function edited(text: string, { start, onLineStart, removed, inserted }: Edit): string {
  const place = Math.floor(start * text.length);
  const at = onLineStart ? text.lastIndexOf('\n', place - 1) + 1 : place;
  return text.slice(0, at) + inserted + text.slice(at + removed);
}
