/** Reads a rule's page, which is Markdown of a simple kind: headings, paragraphs of one line, lists, and fenced examples. */
import type { Colours } from './report.ts';

/** The page's title: what a finding of the rule says in general. */
export function titleOf(page: string): string {
  return /^# (.+)$/m.exec(page)?.[1] ?? '';
}

/** The sentence below the title: what the rule marks. */
export function leadOf(page: string): string {
  return plain(/^# .+\n+(.+)$/m.exec(page)?.[1] ?? '');
}

/** The paragraphs below a heading of the second level, with their marks of emphasis; headings within examples are none. */
export function paragraphsOf(page: string, heading: string): readonly string[] {
  const prose = page.replace(/^(```+).*\n(?:.*\n)*?\1$/gm, '');
  const [, below = ''] = prose.split(`\n## ${heading}\n`);
  return (below.split(/^## /m)[0] as string).split('\n').filter((line) => line !== '');
}

/** The page without marks of Markdown, examples set in, lines no wider than `width` columns where words allow. */
export function readablePage(page: string, colours: Colours, width: number): string {
  let fence: string | undefined;
  const lines = page.split('\n').flatMap((line) => {
    const edge = /^```+(.*)$/.exec(line);
    if (edge) {
      fence = fence === undefined ? edge[1] : undefined;
      return [];
    }
    if (fence !== undefined && line !== '')
      return [`    ${fence === 'text findings' ? colours.yellow(line) : colours.dim(line)}`];
    const heading = /^#+ (.+)$/.exec(line)?.[1];
    if (heading !== undefined) return [colours.bold(heading)];
    const [, bullet = '', words = ''] = /^(- )?(.*)$/.exec(line) ?? [];
    return wrapped(plain(words), width - bullet.length).map(
      (part, index) => (index === 0 ? bullet : '  '.slice(0, bullet.length)) + part,
    );
  });
  return lines.join('\n');
}

/** Without the marks of emphasis. */
function plain(text: string): string {
  return text.replace(/(`[^`]*`)|\*\*?/g, (_, code?: string) => code ?? '');
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
