/** Finds the text that an assistant asks about: among what the editor has open and what the workspace folders hold, and nowhere else. */
import { FileType, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import type { GivenText } from '../server/lsp/protocol.ts';

/** As it comes from an assistant: it may be anything. */
export interface BriefInput {
  readonly file?: unknown;
  readonly text?: unknown;
}

/** Says in one sentence, for the assistant, why there is no text. */
export class NoBrief extends Error {}

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * The text to look at: the given one, the file's, or that of the Markdown document in front where neither is named.
 * @throws NoBrief where there is none that may be read
 */
export async function givenBrief(input: BriefInput | null | undefined): Promise<GivenText> {
  const { file, text } = input ?? {};
  if (file !== undefined && text !== undefined) throw new NoBrief('Give either `file` or `text`, not both.');
  if (text !== undefined) {
    if (typeof text !== 'string' || text.trim() === '')
      throw new NoBrief('`text` must be the Markdown of a brief, and it is empty or no text.');
    return { text };
  }
  if (file === undefined) {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown')
      throw new NoBrief(
        'No Markdown document is in front in the editor: give `file`, the path of a brief in the workspace, or `text`.',
      );
    return { uri: document.uri.toString(), text: document.getText() };
  }
  if (typeof file !== 'string' || file.trim() === '')
    throw new NoBrief('`file` must be the path of a Markdown document in the workspace, and it is empty or no text.');
  return openText(file) ?? (await workspaceText(file));
}

/** What the file is called in messages to the user, without reading anything. */
export function briefName(input: BriefInput | null | undefined): string {
  const { file, text } = input ?? {};
  if (typeof file === 'string') return file;
  if (text !== undefined) return 'the text of the request';
  const shown = window.activeTextEditor?.document.uri;
  return shown ? workspace.asRelativePath(shown) : 'the document in front';
}

function openText(file: string): GivenText | undefined {
  const document = workspace.textDocuments.find(
    ({ languageId, uri }) =>
      languageId === 'markdown' && [uri.toString(), uri.fsPath, uri.path, workspace.asRelativePath(uri)].includes(file),
  );
  return document && { uri: document.uri.toString(), text: document.getText() };
}

async function workspaceText(file: string): Promise<GivenText> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    throw new NoBrief(`No folder is open in the editor, so there is no \`${file}\`: give \`text\` instead.`);
  const places = folders.flatMap((folder) => placesIn(folder, file.replaceAll('\\', '/')).map((uri) => ({ folder, uri })));
  const inside = places.filter(({ folder, uri }) => stepsTo(folder, uri) !== undefined);
  if (inside.length === 0) throw new NoBrief(`\`${file}\` lies outside the workspace, and only what is in it is read.`);
  if (!inside.some(({ uri }) => markdown.test(uri.path)))
    throw new NoBrief(`\`${file}\` is no Markdown document, and only those are checked.`);
  for (const { folder, uri } of inside) {
    const found = await readInside(folder, uri);
    if (found !== undefined) return { uri: uri.toString(), text: found };
  }
  throw new NoBrief(`There is no file \`${file}\` in the workspace.`);
}

/** What a path may mean in a folder: an address or a whole path, a path in it, or one that begins with the folder's name. */
function placesIn({ uri, name }: WorkspaceFolder, file: string): Uri[] {
  const drive = /^([a-z]):\//i.exec(file);
  if (!drive && /^[a-z][\w+.-]*:/i.test(file)) return address(file);
  const whole = drive ? `/${drive[1]?.toLowerCase()}${file.slice(1)}` : file;
  if (whole.startsWith('/')) return [normal(uri.with({ path: whole }))];
  const own = Uri.joinPath(uri, file);
  return file.startsWith(`${name}/`) ? [own, Uri.joinPath(uri, file.slice(name.length + 1))] : [own];
}

function address(text: string): Uri[] {
  try {
    return [normal(Uri.parse(text))];
  } catch {
    return [];
  }
}

/** Without `.` and `..` on the way. */
function normal(uri: Uri): Uri {
  return Uri.joinPath(uri, '.');
}

/** The names from a folder to a place in it; `undefined` for a place outside. */
function stepsTo({ uri: folder }: WorkspaceFolder, place: Uri): string[] | undefined {
  const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (place.scheme !== folder.scheme || place.authority !== folder.authority || !place.path.startsWith(root)) return undefined;
  return place.path.slice(root.length).split('/');
}

/**
 * `undefined` where there is no such file.
 * @throws NoBrief where a link stands on the way, which may lead anywhere
 */
async function readInside(folder: WorkspaceFolder, place: Uri): Promise<string | undefined> {
  let at = folder.uri;
  for (const step of stepsTo(folder, place) ?? []) {
    at = Uri.joinPath(at, step);
    const type = await typeOf(at);
    if (type === undefined) return undefined;
    if (type & FileType.SymbolicLink)
      throw new NoBrief(
        `\`${workspace.asRelativePath(at)}\` is a link, and links are not followed: they may lead out of the workspace.`,
      );
  }
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(place));
  } catch {
    throw new NoBrief(`\`${workspace.asRelativePath(place)}\` cannot be read.`);
  }
}

async function typeOf(place: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(place)).type;
  } catch {
    return undefined;
  }
}
