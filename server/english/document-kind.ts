/**
 * How much a document's title, the names of its sections and its opening look like a design for learning, and how much like another kind
 * of document (a README, a policy, an advert, minutes, an abstract, a plan for an event, …).
 */
import packed from './data/documents.json' with { type: 'json' };
import { feature, hashOf } from './hash.ts';
import { featureWeight, unpack } from './linear.ts';
import { once } from './once.ts';
import { recent } from './recent.ts';
import { readWords } from './words.ts';

/** What a reader sees first of a document. */
export interface Outline {
  /** Empty where there is none. */
  readonly title: string;
  /** The names of the sections in order. */
  readonly sections: readonly string[];
  /** The first sentences, some three hundred characters. */
  readonly opening: string;
}

const model = once(() => unpack(packed));

function featuresOf(kind: number, text: string): readonly number[] {
  const found: number[] = [];
  let before = 0;
  for (const word of readWords(text)) {
    if (word.kind === 'mark') continue;
    found.push(feature(kind, word.id), feature(kind + 1, before, word.id));
    if (word.family) found.push(feature(kind + 2, word.family.middle), feature(kind + 3, word.family.broad));
    before = word.id;
  }
  return found;
}

/** Asked of every section at every keystroke: hence remembered. */
const ofTitle = recent((title) => featuresOf(300, title));
const ofSection = recent((name) => [...featuresOf(310, name), feature(315, hashOf(name.toLowerCase()))]);
const ofOpening = recent((opening) => featuresOf(320, opening));

/** The features of an outline, each once. */
export function outlineFeatures({ title, sections, opening }: Outline): Int32Array {
  const found = new Set([...ofTitle(title), ...ofOpening(opening)]);
  for (const section of sections) for (const one of ofSection(section)) found.add(one);
  return Int32Array.from(found).sort();
}

/** The log odds that the outline is a brief's: above 0 for a brief, below for another document. */
export function briefOdds(outline: Outline): number {
  const { labels, addTo } = model();
  const features = outlineFeatures(outline);
  const scores = new Float64Array(labels.length);
  addTo(scores, features);
  const brief = labels.indexOf('brief');
  return ((scores[brief] as number) - (scores[1 - brief] as number)) * featureWeight(features.length);
}
