/** Remembers what a pure function gave for the texts that it was asked about last: several rules ask about the same statement. */

/** How much text is remembered at most, in UTF-16 code units: a few endless sentences must not fill the memory. */
const mostText = 100_000;

/** Gives a function that computes `read(text)` once while the text stays among the last `most`. What it gives is shared: nobody may change it. */
export function recent<T>(read: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>();
  let length = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = detached(text);
    const fresh = read(own);
    known.set(own, fresh);
    length += own.length;
    for (const oldest of known.keys()) {
      if (known.size <= most && (length <= mostText || known.size === 1)) break;
      known.delete(oldest);
      length -= oldest.length;
    }
    return fresh;
  };
}

/** A copy: a part of a string would keep the whole document in memory, as long as the part is remembered. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
