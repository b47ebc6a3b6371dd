/** Finds a Chromium on this machine. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const underProgramFiles = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where to look, best guess first: `CHROMIUM` in the environment alone if it is set, else the PATH and the usual folders. */
function candidates(env: NodeJS.ProcessEnv): string[] {
  if (env.CHROMIUM) return [env.CHROMIUM];
  if (process.platform === 'darwin') return macApplications;
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => underProgramFiles.map((file) => path.win32.join(root, file)));
  }
  const folders = [...(env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

/**
 * The path of a Chromium, Chrome or Edge.
 * @throws Error with a sentence for the user where there is none
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string {
  const found = candidates(env).find(isExecutable);
  if (found) return found;
  if (env.CHROMIUM)
    throw new Error(`CHROMIUM names ${env.CHROMIUM}, which cannot be run: set it to the path of a Chromium or Chrome.`);
  throw new Error(
    'The tests inside VS Code need a Chromium and found none: install one (Debian: apt-get install chromium), or set CHROMIUM to its path.',
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
