/** The extension in a browser: starts the language server in a worker. */
import type { ExtensionContext } from 'vscode';
import { registerAssistantTools } from './assistant-tools.ts';
import { registerCommands } from './commands.ts';
import { registerDrafts } from './draft.ts';
import { type Northstar, start } from './northstar.ts';
import { registerRulePages } from './rule-pages.ts';

let running: Northstar | undefined;

/** Returns at once; `ready` tells when the server answers. */
export function activate(context: ExtensionContext): Northstar {
  const started = performance.now();
  registerRulePages(context);
  running = start(async () => {
    const { workerClient } = await import('./worker-client.ts');
    return workerClient(context);
  }, started);
  registerCommands(context, running);
  registerDrafts(context, running);
  registerAssistantTools(context, running);
  return running;
}

export async function deactivate(): Promise<void> {
  await running?.stop();
}
