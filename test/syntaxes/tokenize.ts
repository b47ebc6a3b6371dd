/** Reads Markdown as the editor colours it: its own grammar of Markdown, with ours injected as the manifest says. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };

const project = path.join(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);
const { INITIAL, parseRawGrammar, Registry } = textmate;

export interface Token {
  readonly text: string;
  /** From the outside in. */
  readonly scopes: readonly string[];
  /** From 0. */
  readonly line: number;
}

/** The grammars of the manifest, by scope. */
export const ownGrammars = new Map(
  manifest.contributes.grammars.map(({ scopeName, path: file }) => [scopeName, path.join(project, file)]),
);

/** Those that Markdown embeds and the tests need; of the others the editor's grammar goes without, too. */
const others: Readonly<Record<string, string>> = {
  'text.html.markdown': 'markdown',
  'text.html.derivative': 'html-derivative',
  'text.html.basic': 'html',
  'source.yaml': 'yaml',
};

await oniguruma.loadWASM(readFileSync(path.join(path.dirname(resolve('vscode-oniguruma')), 'onig.wasm')));

const onigLib = Promise.resolve({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
});

export type Theme = NonNullable<ConstructorParameters<typeof Registry>[0]['theme']>;

/** A registry with the grammars that VS Code would have, ours among them unless `injected` is false. */
export function registry({ theme, injected = true }: { readonly theme?: Theme; readonly injected?: boolean } = {}) {
  return new Registry({
    onigLib,
    ...(theme && { theme }),
    async loadGrammar(scope) {
      const name = others[scope];
      const file = ownGrammars.get(scope) ?? (name && resolve(`tm-grammars/grammars/${name}.json`));
      return file === undefined || file === '' ? null : parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (scope) =>
      manifest.contributes.grammars.flatMap(({ scopeName, injectTo }) =>
        injected && injectTo.includes(scope) ? [scopeName] : [],
      ),
  });
}

const withOurs = await registry().loadGrammar('text.html.markdown');
const withoutOurs = await registry({ injected: false }).loadGrammar('text.html.markdown');

/** All tokens of a document, line ends left out; `injected: false` leaves our grammars out. */
export function tokenize(text: string, { injected = true } = {}): Token[] {
  const markdown = injected ? withOurs : withoutOurs;
  if (!markdown) throw new Error('There is no grammar of Markdown.');
  let state = INITIAL;
  return text.split(/\r\n|\n|\r/).flatMap((line, number) => {
    const { tokens, ruleStack } = markdown.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes, line: number }));
  });
}

/** What our grammars colour, as `name: words`, without the ends of the names; neighbours of one name are one, over the ends of lines too. */
export function coloured(text: string): string[] {
  const found: { name: string; words: string; line: number }[] = [];
  let previous: string | undefined;
  for (const token of tokenize(text)) {
    const name = token.scopes.findLast((scope) => scope.endsWith('.northstar') && !scope.startsWith('meta.'));
    const last = found.at(-1);
    if (name !== undefined && last && name === last.name && (name === previous || token.line === last.line + 1)) {
      last.words += token.line === last.line ? token.text : ` ${token.text.trim()}`;
      last.line = token.line;
    } else if (name !== undefined) found.push({ name, words: token.text, line: token.line });
    previous = name;
  }
  return found.map(({ name, words }) => `${name.replace('.northstar', '')}: ${words.trim()}`);
}
