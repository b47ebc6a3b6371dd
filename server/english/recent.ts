/** Remembers what a pure function gave for the texts that it was asked about last: several rules ask about the same statement. */

const most = 2000;

/** Gives a function that computes `read(text)` once while the text stays among the last two thousand. */
export function recent<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    if (known.size >= most) known.delete(known.keys().next().value as string);
    known.set(text, fresh);
    return fresh;
  };
}
