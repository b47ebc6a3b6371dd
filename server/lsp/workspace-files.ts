/** The files of the workspace that settings name, read once until they change. */

export interface WorkspaceFiles {
  /** The text of a file; `undefined` where there is none. Rejects where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** To be called with files that changed, came or went. True where one of them has been asked for. */
  changed(uris: readonly string[]): boolean;
  forgetAll(): void;
}

export function workspaceFiles(read: WorkspaceFiles['read']): WorkspaceFiles {
  const known = new Map<string, Promise<string | undefined>>();
  return {
    read(uri) {
      const text = known.get(uri) ?? read(uri);
      known.set(uri, text);
      return text;
    },
    changed: (uris) => uris.filter((uri) => known.delete(uri)).length > 0,
    forgetAll: () => known.clear(),
  };
}
