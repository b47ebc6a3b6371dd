/** The name that somebody most likely meant. */
import { closest, distance } from 'fastest-levenshtein';

/** Ends a sentence: `: did you mean NAME?` where a name is near, a full stop elsewhere. `show` writes the name as the sentence does. */
export function didYouMean(written: string, names: readonly string[], show = (name: string) => `\`${name}\``): string {
  const typed = written.toLowerCase();
  const lower = names.map((name) => name.toLowerCase());
  const near = names.length > 0 && typed.length <= longest ? closest(typed, lower) : undefined;
  const name = near === undefined ? undefined : names[lower.indexOf(near)];
  if (near === undefined || name === undefined || distance(typed, near) > Math.max(1, Math.floor(near.length / 3))) return '.';
  return `: did you mean ${show(name)}?`;
}

/** No name is as long. */
const longest = 80;
