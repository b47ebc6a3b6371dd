/** What applies to a document: the client's settings, those of the nearest settings file, the standard, the baseline. */
import { emptyBaseline, type KnownFinding } from '../baseline.ts';
import { readBaselineFile } from '../settings/baseline-file.ts';
import { readSettingsFile } from '../settings/file.ts';
import type { RuleSeverities } from '../settings/form.ts';
import { folderOf, pathFrom } from '../settings/paths.ts';
import { readSettings } from '../settings/read.ts';
import { fileLayer, type Layer, problemsOf, type Resolved, resolveSettings, type SettingsProblem } from '../settings/resolve.ts';
import type { FolderFiles } from '../settings/standard.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { holdingFolder, pathIn, uriIn } from './workspace-path.ts';

export interface Applying {
  readonly resolved: Resolved;
  /** The folder that paths and globs of the settings count from; `undefined` where no folder is open. */
  readonly root: string | undefined;
  /** The document's path in that folder. */
  readonly path: string | undefined;
  /** The path of the baseline in that folder, where one is named. */
  readonly baseline: string | undefined;
  /** What the baseline holds of the document. */
  readonly known: readonly KnownFinding[];
}

export interface ApplyingSettings {
  /** The same object until something changes. */
  of(uri: string): Promise<Applying>;
  /** Reads the settings of a folder for what is wrong in them. */
  check(folder: string): Promise<void>;
  /** To be called when settings, files or folders changed. */
  forgetAll(): void;
}

export interface ApplyingSettingsOptions {
  readonly files: WorkspaceFiles;
  readonly rules: RuleSeverities;
  folders(): readonly string[];
  /** What the client has of the settings for a document or folder. */
  given(uri: string): Promise<unknown>;
  /** Called with all that is wrong in the settings of a folder, whenever they are read. */
  onProblems(root: string, problems: readonly SettingsProblem[]): void;
}

const place = '.vscode/settings.json';

export function applyingSettings({ files, rules, folders, given, onProblems }: ApplyingSettingsOptions): ApplyingSettings {
  const known = new Map<string, Promise<Applying>>();
  const roots = new Map<string, ReturnType<typeof resolve>>();

  async function apply(uri: string): Promise<Applying> {
    const open = folders();
    // A new document of the only folder is one of that folder's.
    const folder = holdingFolder(uri, open) ?? (open.length === 1 ? open[0] : undefined);
    const root = folder === undefined ? undefined : await nearest(folder, uri);
    const client = root === folder ? await given(uri) : undefined;
    const key = JSON.stringify([root, client]);
    const found = roots.get(key) ?? resolve(root, client);
    roots.set(key, found);
    const { resolved, baseline } = await found;
    const path = root === undefined ? undefined : pathIn(root, uri);
    const findings =
      path === undefined || baseline.path === undefined ? undefined : baseline.known.get(pathFrom(folderOf(baseline.path), path));
    return { resolved, root, path, baseline: baseline.path, known: findings ?? [] };
  }

  /** The folder between the workspace folder and the document that has settings of its own, as on the command line. */
  async function nearest(folder: string, uri: string): Promise<string> {
    const steps = (pathIn(folder, uri) ?? '').split('/').slice(0, -1);
    for (let depth = steps.length; depth > 0; depth--) {
      const root = uriIn(folder, steps.slice(0, depth).join('/'));
      if ((await read(root, place)) !== undefined) return root;
    }
    return folder;
  }

  /** A settings file that cannot be read counts as absent: the editor itself says why. */
  async function read(root: string, path: string): Promise<string | undefined> {
    return files.read(uriIn(root, path)).catch(() => undefined);
  }

  async function resolve(root: string | undefined, client: unknown) {
    const text = root === undefined ? undefined : await read(root, place);
    const file = text === undefined ? undefined : readSettingsFile({ name: place, text, rules, ownFile: false });
    // The editor has the file's settings too, but does not say where each comes from.
    const fromEditor = readSettings(client, rules);
    const editor: Layer = { given: fromEditor.given, source: () => 'settings of the editor' };
    const own = file ? [editor, fileLayer(file)] : [editor];
    const folder: FolderFiles = { read: async (path) => (root === undefined ? undefined : files.read(uriIn(root, path))) };
    const resolved = await resolveSettings({ own, folder, rules });
    const baseline = root === undefined ? { path: undefined, known: emptyBaseline } : await readBaselineFile(resolved, folder);
    const elsewhere = fromEditor.problems.filter(({ path, at }) => !file?.locate(path, at));
    const problems = [
      ...elsewhere.map(({ message }) => ({ message })),
      ...(file ? problemsOf(file) : []),
      ...resolved.problems,
      ...(baseline.problem ? [baseline.problem] : []),
    ];
    if (root !== undefined) onProblems(root, problems);
    return { resolved, baseline };
  }

  const of = (uri: string) => {
    const applying = known.get(uri) ?? apply(uri);
    known.set(uri, applying);
    return applying;
  };

  return {
    of,
    async check(folder) {
      await of(`${folder}/`);
    },
    forgetAll() {
      known.clear();
      roots.clear();
    },
  };
}
