/** Tells what a brief says from what somebody made up. */
import type { Brief } from '../brief/model.ts';
import { contentStems } from '../english/echo.ts';
import { tokenize } from '../english/tokens.ts';

/** Does one statement of the brief say all of this: each of its figures and each word that carries meaning, in whatever form? */
export function isSaid(words: string, brief: Brief): boolean {
  const stems = roots(words);
  const figures = figuresIn(words);
  if (stems.length + figures.length === 0) return false;
  return brief.sections.some(({ statements }) =>
    statements.some(({ text }) => {
      const told = figuresIn(text);
      if (!figures.every((figure) => told.includes(figure))) return false;
      const known = new Set(roots(text));
      return stems.every((stem) => known.has(stem));
    }),
  );
}

/** Short words too without their endings: "using", "used". */
function roots(text: string): string[] {
  return contentStems(text).map((stem) => stem.replace(/(?<=..)(?:ing|ed|e)$/, ''));
}

function figuresIn(text: string): string[] {
  return tokenize(text).flatMap(({ kind, lower }) => (kind === 'number' ? [lower] : []));
}
