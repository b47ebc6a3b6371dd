/** A real Neovim without a screen, driven from outside by what it shows and by keys. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Longest wait for something that must come, in milliseconds. */
const patience = 15_000;

export interface Neovim {
  /** The value of a Lua expression that JSON can hold. */
  lua<T>(expression: string): Promise<T>;
  /** Waits until the Lua expression gives something other than `nil`, `false` or an empty list, and returns it. */
  awaited<T>(expression: string): Promise<T>;
  /** Types keys, in Neovim's own notation (`<CR>`). */
  type(keys: string): void;
  /** Resolves when Neovim has gone. */
  quit(): Promise<void>;
}

/** The version of the installed Neovim, such as `0.7.2`; `undefined` where there is none. */
export function installedNeovim(): string | undefined {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  return /^NVIM v(\S+)/.exec(stdout ?? '')?.[1];
}

/**
 * Starts Neovim on a file.
 * @param folder where it runs; its socket and state stay in there too
 * @param init the configuration file, its one and only
 */
export async function startNeovim(folder: string, init: string, file: string, env: NodeJS.ProcessEnv): Promise<Neovim> {
  const socket = path.join(folder, 'nvim.sock');
  const own = { XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn('nvim', ['--clean', '--headless', '--listen', socket, '-u', init, file], {
    cwd: folder,
    env: { ...env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit');
  const remote = (...words: string[]) => spawnSync('nvim', ['--server', socket, ...words], { encoding: 'utf8' });

  const lua = async <T>(expression: string): Promise<T> => {
    const call = `json_encode(luaeval(${JSON.stringify(expression)}))`;
    const { stdout, stderr, status } = remote('--remote-expr', call);
    if (status !== 0 || (stdout || stderr).startsWith('E')) throw new Error(`${expression}: ${stderr || stdout}`);
    // Neovim 0.7 prints the value of an expression as an error.
    return JSON.parse(stdout || stderr);
  };
  const awaited = async <T>(expression: string): Promise<T> => {
    for (const start = Date.now(); Date.now() - start < patience; await pause(50)) {
      const value = await lua<T>(expression).catch(() => undefined);
      if (value && !(Array.isArray(value) && value.length === 0)) return value;
    }
    throw new Error(`Neovim did not show in ${patience / 1000} seconds: ${expression}\n${said}`);
  };
  await awaited('true');
  return {
    lua,
    awaited,
    type(keys) {
      remote('--remote-send', keys);
    },
    async quit() {
      remote('--remote-send', '<C-\\><C-n>:qa!<CR>');
      await ended;
    },
  };
}
