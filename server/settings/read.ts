/** Settings as an editor sends them or as a settings file holds them → what is right of them, by key. */
import { isRecord, type Path, type Problem, type Reading, type RuleSeverities } from './form.ts';
import { declaration, isSetting, settingsByKey, type Tree } from './settings.ts';
import { didYouMean } from './suggest.ts';

/** The values that somebody gave, by key without `northstar.`; those of no other key. */
export type Given = ReadonlyMap<string, unknown>;

export interface ReadSettings {
  readonly given: Given;
  readonly problems: readonly Problem[];
}

/** Takes settings nested by key, `{documents: {select: "all"}}`. What is unknown or of the wrong type is told and left out. */
export function readSettings(value: unknown, rules: RuleSeverities): ReadSettings {
  const given = new Map<string, unknown>();
  const problems: Problem[] = [];
  const reading: Reading = { rules, report: (problem) => problems.push(problem) };
  if (isRecord(value)) readTree(declaration, value, [], given, reading);
  return { given, problems };
}

function readTree(
  tree: Tree,
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
  given: Map<string, unknown>,
  reading: Reading,
): void {
  for (const [name, entry] of Object.entries(value)) {
    const at: Path = [...path, name];
    const branch = Object.hasOwn(tree, name) ? tree[name] : undefined;
    const key = at.join('.');
    if (!branch) {
      const hint = didYouMean(key, [...settingsByKey.keys()], (name) => `\`northstar.${name}\``);
      const message = `There is no setting \`northstar.${key}\`${hint}`;
      reading.report({ path: at, at: 'key', message });
    } else if (isSetting(branch)) {
      const read = branch.form.read(entry, settingPath(at), reading);
      if (read !== undefined) given.set(key, read);
    } else if (isRecord(entry)) readTree(branch, entry, [...path, name], given, reading);
    else {
      const message = `\`northstar.${key}\` holds other settings: write \`northstar.${key}.${Object.keys(branch)[0]}\`.`;
      reading.report({ path: at, at: 'value', message });
    }
  }
}

/** Keys of a setting count as one step of the path, as authors write them: `documents.select`. */
function settingPath(path: Path): Path {
  return [path.join('.')];
}

/** Later values win; objects key by key, lists as a whole. */
export function merged(layers: readonly Given[]): Given {
  const values = new Map<string, unknown>();
  for (const layer of layers) for (const [key, value] of layer) values.set(key, mergedValue(values.get(key), value));
  return values;
}

function mergedValue(below: unknown, above: unknown): unknown {
  if (!isRecord(below) || !isRecord(above)) return above;
  const whole: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(above)) whole[name] = mergedValue(whole[name], value);
  return whole;
}
