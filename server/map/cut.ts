/**
 * A text of at most `longest` UTF-16 code units, cut between words and with an ellipsis where it is longer; a word that is
 * longer than that by itself is cut between characters.
 */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest - 2);
  if (space > 0) {
    let end = space;
    while (end > 0 && ' ,;:.–—-'.includes(text.charAt(end - 1))) end--;
    // A space that does not break: the ellipsis stays with the last word.
    return `${text.slice(0, end)}\u00a0…`;
  }
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
