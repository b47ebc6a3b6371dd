/** A folder in memory, for what resolves settings. */
import { ruleSeverities } from '../../server/rules/severities.ts';
import { readSettingsFile } from '../../server/settings/file.ts';
import { fileLayer, problemsOf, type Resolved, resolveSettings } from '../../server/settings/resolve.ts';
import type { FolderFiles } from '../../server/settings/standard.ts';

export const settingsPath = '.vscode/settings.json';

/** Files by path, each with the value that is in it as JSON, or with its text. */
export type Files = Readonly<Record<string, unknown>>;

export function folderOf(files: Files): FolderFiles {
  return {
    async read(path) {
      const content = files[path];
      return typeof content === 'object' ? JSON.stringify(content) : (content as string | undefined);
    },
  };
}

/** What applies in a folder with these files, and what is said: the file, the words at the place, the sentence. */
export async function resolved(files: Files): Promise<Resolved & { readonly said: readonly (readonly string[])[] }> {
  const folder = folderOf(files);
  const text = (await folder.read(settingsPath)) ?? '{}';
  const own = readSettingsFile({ name: settingsPath, text, rules: ruleSeverities, ownFile: false });
  const result = await resolveSettings({ own: [fileLayer(own)], folder, rules: ruleSeverities });
  const said = [...problemsOf(own), ...result.problems].map((problem) =>
    problem.file === undefined
      ? [problem.message]
      : [problem.file, problem.text.slice(problem.span.start, problem.span.end), problem.message],
  );
  return { ...result, said };
}
