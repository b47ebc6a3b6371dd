/** Gives `@vscode/test-electron` a VS Code to start: a desktop one where it can be had, the served one elsewhere. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { vscodeVersion } from './pin.ts';

export interface Executable {
  readonly path: string;
  /** For people: which VS Code it is. */
  readonly label: string;
  readonly kind: 'desktop' | 'served';
}

/**
 * `VSCODE_EXECUTABLE` in the environment names a desktop VS Code; `VSCODE_HOST=served` or `=desktop` insists on one kind. Else a desktop VS Code
 * is downloaded where there is a screen to show it and the download can be reached.
 * @param scratch a folder for the launcher's script and for the download
 */
export async function vscodeExecutable(scratch: string, env: NodeJS.ProcessEnv = process.env): Promise<Executable> {
  if (env.VSCODE_EXECUTABLE)
    return { path: env.VSCODE_EXECUTABLE, label: `VS Code at ${env.VSCODE_EXECUTABLE}`, kind: 'desktop' };
  const hasScreen = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (env.VSCODE_HOST === 'desktop' || (env.VSCODE_HOST !== 'served' && hasScreen)) {
    try {
      const cachePath = path.join(scratch, 'desktop');
      await mkdir(cachePath, { recursive: true });
      const file = await downloadAndUnzipVSCode({ version: vscodeVersion, cachePath, reporter: new SilentReporter() });
      return { path: file, label: `desktop VS Code ${vscodeVersion}`, kind: 'desktop' };
    } catch (error) {
      if (env.VSCODE_HOST === 'desktop') throw error;
    }
  }
  return { path: await launcherScript(scratch), label: `VS Code ${vscodeVersion}, served to a headless browser`, kind: 'served' };
}

/** Writes a file that the operating system can execute and that runs `launcher.ts` on this very Node. */
async function launcherScript(scratch: string): Promise<string> {
  const launcher = fileURLToPath(new URL('launcher.ts', import.meta.url));
  const windows = process.platform === 'win32';
  const file = path.join(scratch, windows ? 'code.cmd' : 'code');
  await mkdir(scratch, { recursive: true });
  await writeFile(
    file,
    windows ? `@"${process.execPath}" "${launcher}" %*\r\n` : `#!/bin/sh\nexec "${process.execPath}" "${launcher}" "$@"\n`,
  );
  await chmod(file, 0o755);
  return file;
}
