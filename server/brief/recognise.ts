import genreNames from './genres.json' with { type: 'json' };
import { DESIGN, LEARNING } from './learning-words.ts';
import type { Brief, Statement, Recognition, Role, Section } from './model.ts';
import { kept } from './memo.ts';
import { normalised, singular } from './names.ts';
import { type Reading, readUsualName } from './roles.ts';
import { isQuestion } from './sentences.ts';

/** What is known of the document besides its text. */
export interface RecogniseOptions {
  /** True where the team's settings list the document as a brief, false where they exclude it; absent where they leave it open. */
  readonly listed?: boolean;
  /** Its path, with `/` between folders: a README is no brief, whatever it speaks of. */
  readonly path?: string;
  /** How much the outline looks like a brief's, as log odds; asked for only where the text decides. */
  /** How much what stands under a name looks like what its role holds in a brief, as log odds; asked for only where the text decides. */
  holds?(role: Role, statements: readonly Statement[]): number;
  odds?(outline: { readonly title: string; readonly sections: readonly string[]; readonly opening: string }): number;
}

/** One of these says for whom, what for or for what price people learn; a document without any is no brief. */
const HEART: readonly Role[] = ['purpose', 'audience', 'currency', 'wiifm', 'social'];

/** What a section with the role says for a learning design: much where few other documents have it. */
const WEIGHT: Readonly<Record<Role, number>> = {
  purpose: 1,
  objectives: 2,
  audience: 1.5,
  analysis: 1,
  cause: 1.5,
  currency: 2,
  wiifm: 1.5,
  social: 1.5,
  prompts: 1.5,
  decisions: 1,
  measures: 1,
};

/** What a role weighs that a section's name alone does not tell. */
const WEIGHT_OF_GUESSES = 0.5;

/** A name that only a learning design uses for its section. */
const LEARNING_NAME =
  /\b(?:learn|learner|learners|learning|training|trainees?|participants?|course|workshop|bootcamp|currency|wiifm|in it for|transformation|needs (?:analysis|assessment)|performance gap|motivators?|what (?:they|.{0,80} )value|what matters to|drives them|moves them|who (?:is (?:it|this)|this is|it is) for|root cause|discussion (?:prompts?|questions?)|conversation starters?|reflection questions?|modality|delivery (?:method|plan)|teaching|social space|community of practice|peer learning|know it worked|by the end|design decisions?|be able to|personas?|evaluation plan|study group)\b/;

/** The titles of other kinds of documents. */
const OTHER_TITLE: readonly RegExp[] = [
  /^(?:adr|rfc|prd|pep|rfp|sop)\b/i,
  /\b(?:api|changelog|change log|release notes|runbook|minutes|meeting|policy|readme|technical design|design doc|architecture|(?:product|functional|technical|feature) (?:spec|requirements|brief)|spec|specification|migration guide|contributing guide)\b/i,
  /\b(?:creative|campaign|media|brand|marketing|advertising) brief\b|\bcampaign\b/i,
  /\b(?:invitation|faq|frequently asked|request for (?:proposals?|quotations?|tenders?)|tender|charter|(?:evaluation|annual|progress|final|quarterly|audit) report|strategy(?: (?:20\d\d|fy|paper)|$)|handbook|glossary|curriculum vitae|my (?:development|learning) plan)\b|^personas?\b/i,
  /\b(?:party|picnic|wedding|anniversary|reunion|gala|farewell)\b/i,
  /\b(?:grant (?:proposal|application)|proposal to the|job description|vacancy|privacy|terms of (?:use|service)|meta-analysis|systematic review|research report|post-?mortem|incident|outage|retrospective|status report|business plan|user guide|user manual|newsletter|weekly update|press release|cover letter|contract)\b/i,
  /\b(?:why your|how i|what i|i learned|\d+ (?:ways|things|tips|lessons|mistakes|reasons)|lessons (?:from|learned)|the case (?:for|against)|thoughts on|nobody asked)\b/i,
  /^(?:(?:lesson|lab|exercise|chapter|unit|episode|week|day|part|module) \d+\b|tutorial\b)/i,
  /^@?[a-z0-9_.-]+\/[a-z0-9_.-]+$|^[a-z0-9]+[_-][a-z0-9_-]+$/,
];

/** A title that begins with the kind of document it names leaves no doubt, also where the document is about training. */
const NAMED_KIND =
  /^(?:(?:polic(?:y|ies)|procedure|regulations?|directive|by-?laws?|standing order|minutes|vacancy|job (?:advert|description))\b|[^:–—]{0,60}\bpolicy$)/i;

/** Names of files that a repository has for its readers. */
const OTHER_FILE =
  /(?:^|\/)(?:readme|changelog|contributing|code[-_]of[-_]conduct|security|support|governance|licen[cs]e|authors|faq)\.[^/]*$/i;
/** What such a name speaks against a brief. */
const OTHER_NAME = 6;

/** What readers ask of a page of questions and answers. */
const ASKED =
  /^(?:how (?:do|can) i|can i|do i|what if i|is there an?|when (?:does|do|will|can)|whom? (?:do|can|should) i|where (?:do|can) i|what happens if)\b/;

const PEOPLE_PRESENT = /^(?:present|attendees|apologies|in attendance|absent|participants present|minutes)\s*:/i;
const OTHER_VOICE =
  /\b(?:this policy|this (?:paper|study|article|post|rfc|adr|api|endpoint|repository|package|library|plugin|handbook page)|we (?:offer|are hiring|are looking for)|apply (?:by|now|here)|npm install|git clone|pull request|meta-analysis|as a (?:user|guest|merchant|customer|developer|admin), i want|the applicant|we request funding|our campaign|single-minded|thanks for reading|subscribe|dear (?:all|colleagues|team|friends|members)|register (?:by|now|here|before)|rsvp|early bird|get a refund|price per|we need a vendor|vendors? (?:must|should)|in this (?:post|article|lesson|tutorial|chapter|exercise)|my newsletter|follow me|alerts? fired)\b/i;

/** Words of software work: a few may stand in a course for developers, many tell of the software itself. */
const SOFTWARE =
  /\b(?:back-?end|front-?end|apis?|latency|endpoints?|databases?|schemas?|servers?|deploy(?:s|ed|ment|ments)?|queues?|tenants?|migrations?|repositor(?:y|ies)|commits?|sdk|quer(?:y|ies)|caches?|clusters?|cron|p9[59]|plug-?ins?|packages?|parsers?|compilers?|runtimes?|features?|users|tickets?|beta|ui|drag and drop|editor|certificate had expired|workers?|payloads?|tokens?|urls?|json|http|oauth|cdn|kafka|postgres|throughput|uptime|bugs?)\b/gi;

/**
 * How much evidence makes a brief: between the lowest brief and the highest other document, nearer to the brief, as a false alarm costs
 * more. A short text all of whose sections have roles has less of it, and no section that speaks for another kind of document.
 */
const ENOUGH = 6.75;
const ENOUGH_WHERE_ALL_HAVE_ROLES = 4;
/** What the log odds of the outline weigh among the evidence: little where there is little outline, and all of it is a brief's. */
const ODDS = 3;
const ODDS_WHERE_ALL_HAVE_ROLES = 0.5;

const genreOf = new Map<string, string[]>();
for (const [genre, names] of Object.entries(genreNames)) {
  for (const name of names) {
    const key = singular(normalised(name));
    genreOf.set(key, [...new Set([...(genreOf.get(key) ?? []), genre])]);
  }
}

/** So many characters of what a document says tell what kind of document it is; no kind tells it only later. */
const TELLING = 60_000;

/** A document without what comes after it has told what it is. */
function beginningOf(brief: Brief): Brief {
  let length = 0;
  const later = brief.sections.findIndex(({ statements }) => {
    for (const { text } of statements) length += text.length;
    return length > TELLING;
  });
  return later < 0 ? brief : { ...brief, sections: brief.sections.slice(0, later + 1) };
}

/** Whether a document is a brief, and by what. Front matter decides first, then the team's lists, then the text. */
export function recognise(whole: Brief, options: RecogniseOptions = {}): Recognition {
  const said = frontMatterSays(whole);
  if (said !== undefined) return { brief: said, reason: 'front matter' };
  if (options.listed !== undefined) return { brief: options.listed, reason: options.listed ? 'included' : 'excluded' };
  const brief = beginningOf(whole);
  const roles = rolesOf(brief.sections.filter((section) => !section.carrier?.guessed && !onlyAsks(section)));
  if (!saysEnough(roles)) return { brief: false, reason: 'no sections' };
  const evidence = weigh(brief, roles);
  if (evidence.learning <= 0) return { brief: false, reason: 'no learners' };
  const plain = allHaveRoles(brief);
  const odds = options.odds ? (plain ? ODDS_WHERE_ALL_HAVE_ROLES : ODDS) * options.odds(outlineOf(brief)) : 0;
  const others = evidence.others + (OTHER_FILE.test(options.path ?? '') ? OTHER_NAME : 0);
  const total = evidence.roles + evidence.names + evidence.learning + evidence.opening - others + odds;
  const beyond = total - (plain ? ENOUGH_WHERE_ALL_HAVE_ROLES : ENOUGH);
  // How the sections fit is asked only where it may tip the balance: it takes longer than all the rest.
  const isBrief = Math.abs(beyond) > MOST_FIT ? beyond > 0 : beyond + fitOf(brief, options) >= 0;
  return isBrief ? { brief: true, reason: 'sections' } : { brief: false, reason: 'another kind of document' };
}

/** A page about briefs asks what a brief answers. */
function onlyAsks({ role, statements }: Section): boolean {
  return role !== 'prompts' && statements.length > 0 && statements.every((statement) => statement.told(isQuestion));
}

function rolesOf(sections: readonly Section[]): ReadonlySet<Role> {
  return new Set(sections.flatMap(({ role }) => role ?? []));
}

/** Whether the roles of a document's sections are enough to look further: two of them, and one at the heart of a brief. */
export function saysEnough(roles: ReadonlySet<Role | undefined>): boolean {
  return HEART.some((role) => roles.has(role)) && [...roles].filter((role) => role !== undefined).length >= 2;
}

/** The least fit that a brief's sections have on average, and how far a document's own may tell for or against it. */
const USUAL_FIT = 0.9;
const MOST_FIT = 4;
/** So many sections tell. */
const MOST_SECTIONS = 12;

/** How well the first sections hold what their usual names promise: a policy has a purpose too, but no change of people in it. */
function fitOf(brief: Brief, { holds }: RecogniseOptions): number {
  if (!holds) return 0;
  const told = brief.sections
    .filter(({ role, carrier, aside, statements }) => role && !carrier?.guessed && !aside && statements.length > 0)
    .slice(0, MOST_SECTIONS);
  const sum = told.reduce((all, { role, statements }) => all + holds(role as Role, statements), 0);
  const beyond = (sum - USUAL_FIT * told.length) / Math.sqrt(Math.max(1, told.length));
  return Math.max(-MOST_FIT, Math.min(MOST_FIT, beyond));
}

/** Whether every named section but the title has a role; a heading that is being typed has no name yet. */
function allHaveRoles({ sections, title }: Brief): boolean {
  return sections.every(
    ({ carrier, role }) =>
      !carrier ||
      carrier.name.trim() === '' ||
      role !== undefined ||
      carrier.kind === 'column' ||
      carrier.range.start === title?.range.start,
  );
}

/** What a reader sees first: the title, the names of the sections, the first two sentences. */
export function outlineOf(brief: Brief): { title: string; sections: string[]; opening: string } {
  return {
    title: brief.title?.text ?? '',
    sections: brief.sections.flatMap(({ carrier }) => (carrier && carrier.kind !== 'column' ? [carrier.name] : [])),
    opening: brief.sections
      .flatMap(({ statements }) => statements)
      .slice(0, 2)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 300),
  };
}

/** `type: design-brief`, `northstar: true` or a mapping of its settings say yes, `northstar: false` says no. */
function frontMatterSays(brief: Brief): boolean | undefined {
  const data = brief.document.frontMatter?.data;
  if (typeof data !== 'object' || data === null) return undefined;
  const { northstar, type } = data as { northstar?: unknown; type?: unknown };
  if (typeof northstar === 'boolean') return northstar;
  if (typeof northstar === 'object' && northstar !== null) return true;
  return typeof type === 'string' && /^(?:learning[ _-]?|training[ _-]?)?design[ _-]?brief$/i.test(type.trim())
    ? true
    : undefined;
}

/** What speaks for a learning design, and what for another kind of document. */
export interface Evidence {
  /** The different roles of its sections. */
  readonly roles: number;
  /** Names of sections that only a learning design has. */
  readonly names: number;
  /** Words of planned learning in its text. */
  readonly learning: number;
  /** A title or an opening that announces a training. */
  readonly opening: number;
  /** Marks of other kinds of documents. */
  readonly others: number;
}

export function weigh(brief: Brief, roles: ReadonlySet<Role>): Evidence {
  const carriers = brief.sections.flatMap((section) => kept(section.memo, namesIn, namesIn, section));
  const statements = brief.sections.flatMap((section) => (section.aside ? [] : section.statements));
  const words = new Set<string>();
  const software = new Set<string>();
  let length = 0;
  let firstPerson = 0;
  let otherVoice = 0;
  for (const word of brief.title?.text.match(LEARNING) ?? []) words.add(singular(word.toLowerCase()));
  for (const statement of statements) {
    const voice = statement.told(voiceOf);
    for (const word of voice.learning) words.add(word);
    for (const word of voice.software) software.add(word);
    length += statement.text.length;
    firstPerson += voice.firstPerson;
    if (voice.other) otherVoice += 1;
  }
  const names = new Set(carriers.filter(({ role, ofLearning }) => role && ofLearning).map(({ name }) => name));
  const learningNames = Math.min(5, names.size);
  const opening = `${brief.title?.text ?? ''}. ${statements
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 400)}`;
  return {
    roles: weightOf(roles) + WEIGHT_OF_GUESSES * (weightOf(rolesOf(brief.sections)) - weightOf(roles)),
    names: learningNames,
    learning: words.size === 0 && learningNames === 0 ? 0 : Math.min(3, 0.5 + words.size / 2),
    opening: DESIGN.test(opening) ? 1.5 : 0,
    others:
      otherKinds(brief, carriers) +
      otherTitle(brief) +
      audiencesBeyondOne(carriers) +
      Math.min(6, otherVoice * 2) +
      diary(firstPerson, length) +
      Math.min(5, Math.max(0, software.size - 3)) +
      code(brief),
  };
}

/** The name of a section, as it is compared. */
interface Name {
  readonly name: string;
  /** In the singular. */
  readonly key: string;
  readonly role: Role | undefined;
  readonly usual: Reading;
  readonly ofLearning: boolean;
  readonly asks: boolean;
}

/** The name of a section that has one; a column's is none of the outline. */
function namesIn({ carrier, role }: Section): readonly Name[] {
  if (!carrier || carrier.kind === 'column') return [];
  const name = normalised(carrier.name);
  const ofLearning = LEARNING_NAME.test(name);
  return [{ name, key: singular(name), role, usual: readUsualName(name), ofLearning, asks: ASKED.test(name) }];
}

const listsPeople = (text: string): boolean => PEOPLE_PRESENT.test(text);

/** Of whom and what a statement speaks. */
interface Voice {
  readonly learning: readonly string[];
  readonly software: readonly string[];
  readonly firstPerson: number;
  readonly other: boolean;
}

function voiceOf(text: string): Voice {
  const found = (pattern: RegExp) => (text.match(pattern) ?? []).map((word) => singular(word.toLowerCase()));
  return {
    learning: found(LEARNING),
    software: found(SOFTWARE),
    firstPerson: text.match(/\bI(?:'ve|'m|'d|'ll)?\b(?!\.)/g)?.length ?? 0,
    other: OTHER_VOICE.test(text),
  };
}

function weightOf(roles: ReadonlySet<Role>): number {
  return [...roles].reduce((sum, role) => sum + WEIGHT[role], 0);
}

/** Kinds of documents that share names like "Scope" and "Milestones" with a plan for a training. */
const PLANNED = new Set([
  'policy',
  'strategy',
  'product requirements',
  'plan or report',
  'tender',
  'lesson',
  'technical decision',
  'software',
]);

/**
 * Names of sections that other kinds of documents have: those of the kind that has the most of them. A name that learning designs
 * have as well ("Scope", "Responsibilities") says half as much.
 */
function otherKinds(brief: Brief, carriers: readonly Name[]): number {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const { key, usual } of carriers) {
    if (seen.has(key)) continue;
    seen.add(key);
    const { role, neutral } = usual;
    for (const genre of genreOf.get(key) ?? []) {
      const share = role || (neutral && PLANNED.has(genre)) ? 0.5 : 1;
      counts.set(genre, (counts.get(genre) ?? 0) + share);
    }
  }
  const asked = carriers.filter((one) => one.asks).length;
  if (asked > 0) counts.set('questions and answers', asked);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const [most = 0] = sorted;
  const people = brief.sections.some(
    (section) => !section.aside && section.statements.slice(0, 6).some((statement) => statement.told(listsPeople)),
  );
  return (most >= 2 ? most * 2.5 : most * 0.75) + (people ? 4 : 0);
}

/** How many audiences a design may have, each in a section of the same name: a list of courses tells of each whom it is for. */
const MOST_AUDIENCES = 2;

function audiencesBeyondOne(carriers: readonly Name[]): number {
  const counts = new Map<string, number>();
  for (const { name, role } of carriers) if (role === 'audience') counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > MOST_AUDIENCES ? 6 : 0;
}

/** A report looks back, also where it is one on learning. */
const REPORT =
  /\b(?:annual|yearly|year-end|half-year|quarterly|monthly|progress|final|interim|audit|evaluation|status) report\b|\breport (?:19|20)\d\d\b/i;

const LESSON_KEYS = ['teaching', 'exercises'];

function otherTitle(brief: Brief): number {
  // A price is asked for a course that is sold, and not for one that is being designed.
  if (/\d/.test(frontMatterText(brief, 'price'))) return 5;
  const title = brief.title?.text.trim();
  if (title !== undefined && REPORT.test(title)) return 6;
  if (/^(?:post|blog|article|api|reference|lesson|episode)$/i.test(frontMatterText(brief, 'layout'))) return 5;
  // The front matter of an episode, as lesson sites ask for it: how many minutes are taught, how many practised.
  if (LESSON_KEYS.every((key) => /^\d+$/.test(frontMatterText(brief, key)))) return 5;
  if (title !== undefined && NAMED_KIND.test(title)) return 7;
  return title !== undefined && OTHER_TITLE.some((pattern) => pattern.test(title)) ? (DESIGN.test(title) ? 3 : 5) : 0;
}

function frontMatterText(brief: Brief, key: string): string {
  const found = brief.document.frontMatter?.keys.find(({ path }) => path.length === 1 && path[0] === key);
  return found?.values[0]?.text.trim() ?? '';
}

/** A text that speaks of its author's own days: an article, a letter. */
function diary(firstPerson: number, length: number): number {
  if (firstPerson < 4) return 0;
  const share = (firstPerson * 100) / length;
  return share > 0.8 ? 6 : share > 0.4 ? 4 : 0;
}

function code(brief: Brief): number {
  const blocks = brief.document.blocks.filter(({ type }) => type === 'code').length;
  return Math.min(6, blocks * 1.5);
}
