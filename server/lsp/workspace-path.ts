/** Where a document lies in the workspace. */

/**
 * The document's path relative to the innermost workspace folder that holds it, with `/` between folders; `undefined` for one that no folder holds,
 * such as an untitled one.
 * @param folders URIs of the workspace folders
 */
export function workspacePath(uri: string, folders: readonly string[]): string | undefined {
  const document = decode(uri);
  const roots = folders.map((folder) => decode(folder).replace(/\/$/, '').concat('/'));
  const holding = roots.filter((root) => document.startsWith(root)).sort((a, b) => b.length - a.length);
  return holding[0] === undefined ? undefined : document.slice(holding[0].length);
}

/** Clients differ in what they escape (`c%3A`, `c:`). */
function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
