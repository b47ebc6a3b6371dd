/** A file system that lies on no disk, as a repository does that is opened in a browser. */
import * as vscode from 'vscode';

export interface MemoryFiles extends vscode.Disposable {
  /** As somebody else would: the editor is told that the file has changed. */
  write(path: string, text: string): void;
}

/**
 * Has VS Code read `texts`, by path, under `scheme`. Writing from the editor is refused; `isReadonly` tells it so beforehand.
 */
export function registerMemoryFiles(
  scheme: string,
  texts: Readonly<Record<string, string>>,
  { isReadonly }: { readonly isReadonly: boolean },
): MemoryFiles {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let version = 0;

  function write(path: string, text: string): void {
    version += 1;
    files.set(path, new TextEncoder().encode(text));
    changed.fire([{ type: vscode.FileChangeType.Changed, uri: vscode.Uri.from({ scheme, path }) }]);
  }

  /** Names with their types. */
  function below(folder: string): Map<string, vscode.FileType> {
    const root = folder.endsWith('/') ? folder : `${folder}/`;
    const inside = [...files.keys()].filter((path) => path.startsWith(root)).map((path) => path.slice(root.length).split('/'));
    return new Map(
      inside.map(([name = '', ...rest]) => [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File]),
    );
  }

  function bytes(uri: vscode.Uri): Uint8Array<ArrayBuffer> {
    const found = files.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }

  const refuse = (uri: vscode.Uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };

  for (const [path, text] of Object.entries(texts)) write(path, text);
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      if (below(uri.path).size > 0) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      return { type: vscode.FileType.File, ctime: 0, mtime: version, size: bytes(uri).length };
    },
    readDirectory: (uri) => [...below(uri.path)],
    readFile: bytes,
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isReadonly });
  return { write, dispose: () => registered.dispose() };
}
