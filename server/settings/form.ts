/** The forms that a setting's value may have: each reads a value leniently, says what is wrong with it, and gives its JSON schema. */
import type { Severity } from '../rules/rule.ts';
import { didYouMean } from './suggest.ts';

/** Where a value stands in the settings: keys and indices from the outside in, without `northstar`. */
export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** What is wrong there: the name itself, or what stands behind it. */
  readonly at: 'key' | 'value';
  /** One sentence for the user. */
  readonly message: string;
}

/** Every rule id with its usual severity. */
export type RuleSeverities = ReadonlyMap<string, Severity>;

/** What reading needs to know, and where it tells what is wrong. */
export interface Reading {
  readonly rules: RuleSeverities;
  report(problem: Problem): void;
}

/** JSON schema as the editor's settings take it. */
export type Schema = Readonly<Record<string, unknown>>;

/** What the schema says of each rule: its severity and one sentence about it. */
export type RuleDescriptions = ReadonlyMap<string, { readonly severity: Severity; readonly description: string }>;

export interface Form<T> {
  /** Completes "It takes …". */
  readonly takes: string;
  /** What is right of the value; `undefined` where nothing is. Whatever is wrong is reported and left out. */
  read(value: unknown, path: Path, reading: Reading): T | undefined;
  schema(rules: RuleDescriptions): Schema;
}

export type Read<F> = F extends Form<infer T> ? T : never;

export const flag: Form<boolean> = {
  takes: '`true` or `false`',
  read: (value, path, reading) => (typeof value === 'boolean' ? value : wrong(flag, path, reading)),
  schema: () => ({ type: 'boolean' }),
};

/** @param takes completes "It takes …" */
export function text(takes: string): Form<string> {
  const form: Form<string> = {
    takes,
    read: (value, path, reading) => (typeof value === 'string' ? value : wrong(form, path, reading)),
    schema: () => ({ type: 'string' }),
  };
  return form;
}

/** One of some names, each with what it means. */
export function choice<const N extends string>(meanings: Readonly<Record<N, string>>): Form<N> {
  const names = Object.keys(meanings) as N[];
  const form: Form<N> = {
    takes: `one of ${names.map(quoted).join(', ')}`,
    read(value, path, reading) {
      if (names.includes(value as N)) return value as N;
      return wrong(form, path, reading, typeof value === 'string' ? didYouMean(value, names, quoted) : '');
    },
    schema: () => ({ type: 'string', enum: names, enumDescriptions: names.map((name) => meanings[name]) }),
  };
  return form;
}

function quoted(name: string): string {
  return `"${name}"`;
}

export function list<T>(item: Form<T>, takes: string): Form<readonly T[]> {
  const form: Form<readonly T[]> = {
    takes,
    read(value, path, reading) {
      if (!Array.isArray(value)) return wrong(form, path, reading);
      return value.flatMap((entry, index) => item.read(entry, [...path, index], reading) ?? []);
    },
    schema: (rules) => ({ type: 'array', items: item.schema(rules) }),
  };
  return form;
}

/**
 * A key a name, all of one form, none of them needed.
 * @param what names such a key in a sentence: "role"
 */
export function keyed<const N extends string, T>(
  meanings: Readonly<Record<N, string>>,
  what: string,
  value: Form<T>,
): Form<{ readonly [K in N]?: T }> {
  return byName(
    () => Object.keys(meanings),
    what,
    value,
    (rules) =>
      Object.fromEntries(
        Object.entries<string>(meanings).map(([name, description]) => [name, { ...value.schema(rules), description }]),
      ),
  ) as Form<{ readonly [K in N]?: T }>;
}

const marks: Readonly<Record<Severity, string>> = {
  error: 'Marked as an error',
  warning: 'Marked as a warning',
  information: 'Marked as information',
  hint: 'Marked faintly, as a hint',
};

export const severity = choice(marks);

const severityOrOff = choice({ ...marks, off: 'Not checked' });
const severityNames = [...Object.keys(marks), 'off'];

/** Rule id → severity, or `off`. */
export const severities: Form<Readonly<Record<string, Severity | 'off'>>> = byName(
  ({ rules }) => [...rules.keys()],
  'rule',
  severityOrOff,
  (rules) =>
    Object.fromEntries(
      [...rules].map(([id, rule]) => [id, { enum: severityNames, default: rule.severity, description: rule.description }]),
    ),
);

/** An object with some keys that it must have and some that it may have. */
export function object<R extends Fields, O extends Fields>(
  required: R,
  optional: O,
  takes: string,
): Form<{ readonly [K in keyof R]: Read<R[K]> } & { readonly [K in keyof O]?: Read<O[K]> }> {
  const fields: Fields = { ...required, ...optional };
  const form: Form<Readonly<Record<string, unknown>>> = {
    takes,
    read(value, path, reading) {
      if (!isRecord(value)) return wrong(form, path, reading);
      const read = readKeys(value, Object.keys(fields), 'key', path, reading, (name) => fields[name]);
      const missing = Object.keys(required).filter((name) => !(name in value));
      for (const name of missing) reading.report({ path, at: 'value', message: `${shown(path)} lacks \`${name}\`: add it.` });
      return Object.keys(required).every((name) => name in read) ? read : undefined;
    },
    schema: (rules) => ({
      type: 'object',
      required: Object.keys(required),
      properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.schema(rules)])),
    }),
  };
  return form as ReturnType<typeof object<R, O>>;
}

// biome-ignore lint/suspicious/noExplicitAny: each field has a form of its own
type Fields = Readonly<Record<string, Form<any>>>;

/** Adds to a form's schema what a reader of the settings sees. */
export function described<T>(form: Form<T>, description: string, more: Schema = {}): Form<T> {
  return { ...form, schema: (rules) => ({ ...form.schema(rules), ...more, description }) };
}

function byName<T>(
  names: (reading: Reading) => readonly string[],
  what: string,
  form: Form<T>,
  properties: (rules: RuleDescriptions) => Schema,
): Form<Readonly<Record<string, T>>> {
  const whole: Form<Readonly<Record<string, T>>> = {
    takes: `an object with a key for each ${what}`,
    read(value, path, reading) {
      if (!isRecord(value)) return wrong(whole, path, reading);
      return readKeys(value, names(reading), what, path, reading, () => form) as Record<string, T>;
    },
    schema: (rules) => ({ type: 'object', properties: properties(rules) }),
  };
  return whole;
}

/** Only names that are known are ever taken over as keys. */
function readKeys(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  what: string,
  path: Path,
  reading: Reading,
  formOf: (name: string) => Form<unknown> | undefined,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) {
    const form = names.includes(name) ? formOf(name) : undefined;
    if (!form) {
      const message = `There is no ${what} \`${name}\`${didYouMean(name, names)}`;
      reading.report({ path: [...path, name], at: 'key', message });
    } else {
      const taken = form.read(entry, [...path, name], reading);
      if (taken !== undefined) read[name] = taken;
    }
  }
  return read;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(form: { readonly takes: string }, path: Path, { report }: Reading, hint = ''): undefined {
  report({ path, at: 'value', message: `${shown(path)} takes ${form.takes}${hint || '.'}` });
  return undefined;
}

/** A setting as an author writes it: `northstar.overrides`, item 2, `files`. */
export function shown(path: Path): string {
  const [first, ...rest] = path;
  const behind = rest.map((key) => (typeof key === 'number' ? `, item ${key + 1}` : `, \`${key}\``));
  return `\`northstar.${first}\`${behind.join('')}`;
}
