const MEDIA = /<(?:img|video|iframe|audio|object|picture|svg)\b/i;
const TAGS = /<summary>[^<]*<\/summary>|<[^<>]*>/gi;

/** Whether a block of raw HTML shows a reader something besides the title of a `<details>`. */
export function htmlSaysSomething(html: string): boolean {
  const words = uncommented(html).replace(TAGS, '');
  return /[\p{L}\p{N}]/u.test(words) || MEDIA.test(html);
}

function uncommented(html: string): string {
  let kept = '';
  let at = 0;
  for (let open = html.indexOf('<!--'); open !== -1; open = html.indexOf('<!--', at)) {
    kept += html.slice(at, open);
    const close = html.indexOf('-->', open);
    if (close === -1) return kept;
    at = close + 3;
  }
  return kept + html.slice(at);
}
