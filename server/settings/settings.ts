/** Every setting of Northstar, declared once: types, defaults and checks follow from it, and so do the manifest and `docs/settings.md`. */
import type { Role, WordClass } from '../brief/model.ts';
import { choice, described, type Form, flag, keyed, list, object, severities, severity, text } from './form.ts';

export interface Setting<T> {
  readonly form: Form<T>;
  readonly default: T;
  /** One or more sentences in Markdown, for somebody who designs learning; `#northstar.x#` refers to another setting. */
  readonly description: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each setting has a value of its own
export type AnySetting = Setting<any>;

/** Settings by name; those whose keys share a beginning form a branch. */
export interface Tree {
  readonly [name: string]: AnySetting | Tree;
}

type ValuesOf<T> = { readonly [K in keyof T]: T[K] extends Setting<infer V> ? V : ValuesOf<T[K]> };

const globs = list(text('a glob pattern'), 'a list of glob patterns');
const names = list(text('a name'), 'a list of names');
const words = list(text('a word or phrase'), 'a list of words and phrases');

const roles: Readonly<Record<Role, string>> = {
  purpose: 'Why the training exists: the change that people can see',
  objectives: 'What learners will be able to do',
  audience: 'Who the learners are',
  analysis: 'What was found out about the learners',
  cause: 'What lies behind the problem',
  currency: 'What the learners would trade their time and energy for',
  wiifm: 'What is in it for the learners',
  social: 'The space in which learners meet',
  prompts: 'The questions put to learners',
  decisions: 'What the design chose, and why',
  measures: 'How you will know that it worked',
};

const classes: Readonly<Record<WordClass, string>> = {
  vagueVerbs: 'Words that promise exposure or an inner state: "understand", "be aware of"',
  genericAudiences: 'Words that name nobody in particular: "learners", "staff"',
  companyMotives: 'What the organisation gains: "revenue", "compliance"',
  personalValues: 'What a person values for themselves: "recognition", "time back"',
  evidence: 'Where you asked or watched the audience: "survey", "ride-along"',
  measures: 'What can be measured: "first-call resolution", "net promoter score"',
};

export const declaration = {
  enable: setting(flag, true, 'Check learning-design briefs.'),
  documents: {
    select: setting(
      choice({
        auto: 'Documents that Northstar recognises as briefs, and those listed',
        listed: 'Only the documents that `documents.include` lists, and those whose front matter says so',
        all: 'Every Markdown document',
      }),
      'auto',
      'Which Markdown documents count as briefs.',
    ),
    include: setting(
      globs,
      [],
      'Documents that are briefs: patterns such as `briefs/**`, counted from the folder that holds the settings.',
    ),
    exclude: setting(
      globs,
      [],
      'Documents that are no briefs: patterns such as `archive/**`, counted from the folder that holds the settings.',
    ),
  },
  rules: setting(severities, {}, 'How strongly each rule marks what it finds, or `off`.'),
  overrides: setting(
    list(
      object(
        {
          files: described(globs, 'The documents: patterns counted from the folder that holds the settings'),
          rules: described(severities, 'How strongly each rule marks what it finds in them, or `off`'),
        },
        {},
        'an object with `files` and `rules`',
      ),
      'a list of objects with `files` and `rules`',
    ),
    [],
    'Other severities for some documents, for example milder ones for old briefs. Of two that name a document, the later counts.',
  ),
  headings: setting(
    keyed(roles, 'role', names),
    {},
    'Your own names of sections, beside those that Northstar knows: `{"purpose": ["Mission of the course"]}`.',
  ),
  vocabulary: setting(
    keyed(
      classes,
      'class of words',
      object(
        {},
        {
          add: described(words, 'Words and phrases that count too'),
          remove: described(words, 'Words and phrases that no longer count'),
        },
        'an object with `add` and `remove`',
      ),
    ),
    {},
    'Your own words, and words that mean something else where you work: `{"genericAudiences": {"add": ["Northwinder"]}}`. Write words plainly: their other forms (plural, past, -ing) are found too.',
  ),
  phrases: setting(
    list(
      object(
        { phrase: described(text('a word or phrase'), 'The words to mark, in any form: plural, past, -ing') },
        {
          message: described(text('a sentence'), 'What to tell the author'),
          replacements: described(words, 'What to write instead; each becomes a quick fix'),
          severity: described(severity, 'How strongly it is marked; as the rule `phrase` where it is not given'),
        },
        'an object with `phrase`',
      ),
      'a list of objects with `phrase`',
    ),
    [],
    'Your own house rules: words that a brief should not use, with what to say instead. The rule `phrase` marks them.',
  ),
  standard: setting(
    text('the path of a file, or the name of a package'),
    '',
    'A file with settings that a team shares: a path in the workspace folder, or the name of a package that is installed there. Your own settings win over it.',
  ),
  baseline: setting(
    text('the path of a file'),
    '',
    "A file with the findings that you know and have accepted: a path in the workspace folder. They are not shown. *Northstar: Accept Today's Findings as the Baseline* writes it.",
  ),
  run: setting(
    choice({ onType: 'While you type', onSave: 'When a document is opened or saved' }),
    'onType',
    'When a brief is checked in the editor.',
  ),
  workspace: setting(flag, false, 'Check in the editor the briefs that are not open, too.'),
  codeLens: setting(flag, true, 'Show above purposes and currency how far they have come.'),
  rewrite: {
    languageModel: setting(
      choice({
        off: 'No language model is ever asked',
        ask: 'A further quick fix, “Draft the missing parts with a language model…”, sends the text of the brief to a language model of your editor, each time you choose it, and shows what comes back before anything changes',
      }),
      'off',
      'Whether a language model that your editor offers may draft what a quick fix leaves open.',
    ),
  },
} satisfies Tree;

export type Settings = ValuesOf<typeof declaration>;

/** Every setting by its key without `northstar.`, in the order of the declaration. */
export const settingsByKey: ReadonlyMap<string, AnySetting> = new Map(leaves(declaration));

/** The defaults by key. */
export const defaults: ReadonlyMap<string, unknown> = new Map(
  [...settingsByKey].map(([key, { default: value }]) => [key, value]),
);

export const defaultSettings: Settings = nested(defaults);

/** The values by key as settings. Every key must be there. */
export function nested(values: ReadonlyMap<string, unknown>): Settings {
  const settings: Record<string, unknown> = {};
  for (const [key, value] of values) {
    const path = key.split('.');
    const last = path.pop() as string;
    let at = settings;
    for (const name of path) at = (at[name] ??= {}) as Record<string, unknown>;
    at[last] = value;
  }
  return settings as unknown as Settings;
}

function setting<T>(form: Form<T>, value: NoInfer<T>, description: string): Setting<T> {
  return { form, default: value, description };
}

function leaves(tree: Tree, prefix = ''): [string, AnySetting][] {
  return Object.entries(tree).flatMap(([name, branch]): [string, AnySetting][] =>
    isSetting(branch) ? [[prefix + name, branch]] : leaves(branch, `${prefix}${name}.`),
  );
}

export function isSetting(branch: Tree[string]): branch is AnySetting {
  return 'form' in branch;
}
