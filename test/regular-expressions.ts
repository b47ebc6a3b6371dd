/** Prints, as JSON, every regular expression of `server/`: those that are written in the source, and those that it builds when it is loaded. */
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { tokenizer } from 'acorn';

export interface Found {
  readonly source: string;
  readonly flags: string;
  /** The file, relative to the project; or where a built one comes from. */
  readonly place: string;
}

const project = join(import.meta.dirname, '..');
const files = globSync('server/**/*.ts', { cwd: project, exclude: ['**/*.d.ts'] }).sort();
const found = new Map<string, Found>();
const add = ({ source, flags }: { source: string; flags: string }, place: string) => {
  if (!found.has(`${source}/${flags}`)) found.set(`${source}/${flags}`, { source, flags, place });
};

for (const file of files) {
  const script = stripTypeScriptTypes(readFileSync(join(project, file), 'utf8'));
  for (const token of tokenizer(script, { ecmaVersion: 'latest', sourceType: 'module' })) {
    if (token.type.label !== 'regexp') continue;
    const { value } = token as unknown as { readonly value: { readonly pattern: string; readonly flags: string } };
    add({ source: value.pattern, flags: value.flags }, file);
  }
}

const built = (made: RegExp): RegExp => {
  if (new Error().stack?.includes('/server/')) add(made, 'built');
  return made;
};
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, values, self) => built(Reflect.construct(target, values, self)),
  apply: (target, self, values) => built(Reflect.apply(target, self, values)),
});
/** These serve when they are loaded. */
const entries = /\/(?:main|program|node|web)\.ts$/;
for (const file of files) if (!entries.test(file)) await import(join(project, file));
process.stdout.write(JSON.stringify([...found.values()]));
