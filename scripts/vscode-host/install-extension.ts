/** Installs a packed extension the way a user's VS Code does. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Executable } from './executable.ts';
import { ensureHost } from './install.ts';

/**
 * @param vsix the packed extension
 * @param extensions the folder of extensions to install it into
 * @throws Error with what VS Code printed where it did not install it
 */
export async function installExtension(
  vsix: string,
  extensions: string,
  executable: Executable,
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'northstar-install-'));
  try {
    const flags = ['--install-extension', vsix, '--extensions-dir', extensions];
    const [command, ...args] =
      executable.kind === 'served'
        ? [
            process.execPath,
            path.join(await ensureHost(), 'out', 'server-main.js'),
            ...flags,
            '--server-data-dir',
            data,
            '--accept-server-license-terms',
          ]
        : [resolveCliPathFromVSCodeExecutablePath(executable.path), ...flags, '--user-data-dir', data];
    const shell = process.platform === 'win32' && executable.kind === 'desktop';
    const { status, stdout, stderr } = spawnSync(command as string, args, { encoding: 'utf8', env, shell });
    if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
