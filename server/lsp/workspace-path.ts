/** Where a document lies in the workspace. URIs of folders end without `/`. */

/** A folder as the client names it, without `/` at the end. */
export function folderUri(uri: string): string {
  return uri.replace(/\/$/, '');
}

/** The innermost workspace folder that holds the document; `undefined` for one that no folder holds, such as an untitled one. */
export function holdingFolder(uri: string, folders: readonly string[]): string | undefined {
  return folders.filter((folder) => pathIn(folder, uri) !== undefined).sort((a, b) => decoded(b).length - decoded(a).length)[0];
}

/** The path of a document in a folder, with `/` between folders; `undefined` where the folder does not hold it. */
export function pathIn(folder: string, uri: string): string | undefined {
  const root = `${decoded(folder)}/`;
  const document = decoded(uri);
  return document.startsWith(root) ? document.slice(root.length) : undefined;
}

export function uriIn(folder: string, path: string): string {
  return `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** A URI as people read it. Clients differ in what they escape (`c%3A`, `c:`). */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
