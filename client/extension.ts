/** The extension in desktop VS Code: starts the language server as a process of its own. */
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activation.ts';
import type { Northstar } from './northstar.ts';

let running: Northstar | undefined;

export function activate(context: ExtensionContext): Northstar {
  running = activateWith(context, async () => {
    const { nodeClient } = await import('./node-client.ts');
    return nodeClient(context);
  });
  return running;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
