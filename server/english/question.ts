/** Asks a learned classifier about a statement. */
import { featuresOfText } from './features.ts';
import { type PackedModel, probabilities, unpack } from './linear.ts';
import { once } from './once.ts';

/** Gives the function that tells how likely each label is for a text, 0 to 1; the text is read once for all of them. */
export function askAll(packed: PackedModel): (text: string) => ReadonlyMap<string, number> {
  const model = once(() => unpack(packed));
  return (text) => {
    const likely = probabilities(model(), featuresOfText(text));
    return new Map(model().labels.map((label, index) => [label, likely[index] as number]));
  };
}

/** The likeliest label of a group that together is likelier than `bar`; of the other labels, where it is not. */
export function likeliest<Label extends string>(
  odds: ReadonlyMap<string, number>,
  group: readonly Label[],
  others: readonly Label[],
  bar: number,
): Label {
  const of = (label: Label) => odds.get(label) ?? 0;
  const candidates = group.reduce((sum, label) => sum + of(label), 0) > bar ? group : others;
  return candidates.reduce((best, label) => (of(label) > of(best) ? label : best));
}

/** Gives the function that tells how likely a label is for a text, 0 to 1. The model is unpacked when it is first asked. */
export function ask(packed: PackedModel): (text: string, label: string) => number {
  const model = once(() => unpack(packed));
  return (text, label) => {
    const { labels } = model();
    return probabilities(model(), featuresOfText(text))[labels.indexOf(label)] ?? 0;
  };
}

/** Gives the function that tells the likeliest label of a text. */
export function choose(packed: PackedModel): (text: string) => string {
  const model = once(() => unpack(packed));
  return (text) => {
    const likely = probabilities(model(), featuresOfText(text));
    return model().labels[likely.indexOf(Math.max(...likely))] ?? '';
  };
}
