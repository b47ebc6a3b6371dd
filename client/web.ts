/** The extension in a browser: starts the language server in a worker. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activation.ts';
import type { Northstar } from './northstar.ts';

let running: Northstar | undefined;

export function activate(context: ExtensionContext): Northstar {
  running = activateWith(context, async () => {
    const { workerClient } = await import('./worker-client.ts');
    return workerClient(context);
  });
  return running;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
