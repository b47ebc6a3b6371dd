/** English inflection: from a dictionary form to every form that a text may use. */

/** Irregular verbs: base form → past, past participle and other forms that the rules below would not make. */
const irregularVerbs: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"],
  have: ['has', 'had', 'having', "'ve"],
  do: ['does', 'did', 'done', 'doing'],
  go: ['goes', 'went', 'gone', 'going'],
  get: ['got', 'gotten'],
  know: ['knew', 'known'],
  understand: ['understood'],
  feel: ['felt'],
  think: ['thought'],
  learn: ['learnt'],
  see: ['saw', 'seen'],
  hear: ['heard'],
  come: ['came'],
  become: ['became'],
  take: ['took', 'taken'],
  give: ['gave', 'given'],
  make: ['made'],
  find: ['found'],
  meet: ['met'],
  keep: ['kept'],
  leave: ['left'],
  bring: ['brought'],
  build: ['built'],
  hold: ['held'],
  grow: ['grew', 'grown'],
  teach: ['taught'],
  tell: ['told'],
  say: ['said'],
  put: ['putting'],
  set: ['setting'],
  let: ['letting'],
  cut: ['cutting'],
  win: ['won'],
  lose: ['lost'],
  spend: ['spent'],
  send: ['sent'],
  sell: ['sold'],
  buy: ['bought'],
  pay: ['paid'],
  choose: ['chose', 'chosen'],
  drive: ['drove', 'driven'],
  run: ['ran', 'running'],
  begin: ['began', 'begun'],
  stand: ['stood'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  show: ['shown'],
  sit: ['sat'],
  fall: ['fell', 'fallen'],
  rise: ['rose', 'risen'],
  draw: ['drew', 'drawn'],
  catch: ['caught'],
  mean: ['meant'],
  lead: ['led'],
  read: [],
  wear: ['wore', 'worn'],
  ride: ['rode', 'ridden'],
  eat: ['ate', 'eaten'],
  sleep: ['slept'],
  break: ['broke', 'broken'],
  care: ['caring'],
  shrink: ['shrank', 'shrunk'],
  swap: ['swapped', 'swapping'],
};

const irregularPlurals: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  staff: 'staff',
  foot: 'feet',
  tooth: 'teeth',
  half: 'halves',
  life: 'lives',
  leaf: 'leaves',
  knife: 'knives',
  analysis: 'analyses',
  crisis: 'crises',
  criterion: 'criteria',
  alto: 'altos',
  soprano: 'sopranos',
  piano: 'pianos',
  photo: 'photos',
  memo: 'memos',
  logo: 'logos',
  demo: 'demos',
  pro: 'pros',
};

const doubling = /^(?:[^aeiou]*[aeiou][bdglmnprt]|(?:re|pre|in|de|con|trans)fer|.*(?<!li|vo)mit|.*(?:gin|pel|bel|rrol|cur))$/;

/** Every form of a verb given in its base form, the base form first ("plan": plan, plans, planned, planning). */
export function verbForms(base: string): string[] {
  const forms = new Set<string>([base, thirdPerson(base)]);
  const stem = doubling.test(base) && !/[wxy]$/.test(base) ? base + base.slice(-1) : base;
  const irregular = irregularVerbs[base];
  for (const form of irregular ?? []) forms.add(form);
  forms.add(
    base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base) && base !== 'be'
        ? `${base.slice(0, -1)}ing`
        : `${stem}ing`,
  );
  if (!irregular || base === 'learn') {
    forms.add(/[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${stem}ed`);
    if (/(?:ise|yse)$/.test(base)) for (const form of verbForms(base.replace(/s(?=e$)/, 'z'))) forms.add(form);
  }
  return [...forms];
}

/** Singular and plural of a noun given in the singular, with possessives left out. */
export function nounForms(singular: string): string[] {
  const plural = irregularPlurals[singular] ?? thirdPerson(singular);
  return plural === singular ? [singular] : [singular, plural];
}

/** Every form that any reading of the word may take: what a word list entry matches when it does not say more. */
export function allForms(word: string): string[] {
  return [...new Set([...verbForms(word), ...nounForms(word)])];
}

/** The form of another word that `form` is of `base`: "leveraging" of "leverage" → "using" of "use". The other word itself where there is no such form. */
export function inSameForm(form: string, base: string, other: string): string {
  if (form === base) return other;
  if (form === thirdPerson(base)) return thirdPerson(other);
  if (form.endsWith('ing')) return verbForms(other).find((one) => one !== other && one.endsWith('ing')) ?? other;
  if (verbForms(base).includes(form))
    return irregularVerbs[other]?.[0] ?? verbForms(other).find((one) => one.endsWith('d')) ?? other;
  return other;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) ? `${base}es` : `${base}s`;
}
