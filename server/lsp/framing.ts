/** Finds the messages in a stream of bytes, and finds them again behind what is none: half a message, or somebody's words on the same pipe. */

/** No body is longer, in bytes; headers that say so are none. */
const longestBody = 2 ** 29;

/** No headers are longer, in bytes: of more, the end alone is looked at. */
const longestHeaders = 2 ** 13;

const CONTENT_LENGTH = /Content-Length: *(\d{1,10})(?=\r\n)/gi;

const CR = 13;
const LF = 10;

/**
 * Takes the bytes as they come, and gives back those of headers and bodies. What stands before a header, or ends like headers and names no
 * length, is left out.
 * @param onLeftOut called whenever bytes were left out
 */
export function framing(onLeftOut: () => void): (chunk: Uint8Array) => Uint8Array[] {
  /** What has come of the next headers. */
  let headers: number[] = [];
  /** How many bytes of the body are still to come. */
  let body = 0;

  /** @returns the headers as they should be; `undefined` where no length is among them */
  function read(): Uint8Array | undefined {
    const text = String.fromCharCode(...headers);
    const last = [...text.matchAll(CONTENT_LENGTH)].at(-1);
    headers = [];
    if (!last || text.search(/content-(?:length|type)/i) > 0) onLeftOut();
    const length = Number(last?.[1]);
    if (!(length <= longestBody)) return undefined;
    body = length;
    return new TextEncoder().encode(`Content-Length: ${length}\r\n\r\n`);
  }

  return (chunk) => {
    const found: Uint8Array[] = [];
    for (let at = 0; at < chunk.length; ) {
      if (body > 0) {
        const part = chunk.subarray(at, at + body);
        found.push(part);
        body -= part.length;
        at += part.length;
        continue;
      }
      headers.push(chunk[at] as number);
      at += 1;
      if (headers.length > longestHeaders) headers = headers.slice(longestHeaders / 2);
      if (!ends(headers)) continue;
      const whole = read();
      if (whole) found.push(whole);
    }
    return found;
  };
}

/** Whether an empty line ends them. */
function ends(headers: readonly number[]): boolean {
  return headers.at(-1) === LF && headers.at(-2) === CR && headers.at(-3) === LF && headers.at(-4) === CR;
}
