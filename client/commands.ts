/** The commands of the extension. */
import { commands, ConfigurationTarget, type ExtensionContext, window, workspace } from 'vscode';
import { settingsSection, commands as shared } from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';
import { showRulePage } from './rule-pages.ts';

const severities = ['error', 'warning', 'information', 'hint', 'off'];

export function registerCommands(context: ExtensionContext, northstar: Northstar): void {
  context.subscriptions.push(
    commands.registerCommand(shared.showRule, showRulePage),
    commands.registerCommand(shared.setSeverity, setSeverity),
    commands.registerCommand('northstar.restartServer', async () => {
      const client = await northstar.client;
      if (client.needsStop()) await client.stop();
      await client.start();
    }),
  );
}

/** Asks for a severity and writes it into the settings of the workspace, or of the user where no folder is open. */
async function setSeverity(rule: string): Promise<void> {
  const severity = await window.showQuickPick(severities, { title: `Northstar: severity of ${rule}` });
  if (severity === undefined) return;
  const settings = workspace.getConfiguration(settingsSection);
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const known = settings.inspect<Record<string, string>>('rules');
  const before = workspace.workspaceFolders ? known?.workspaceValue : known?.globalValue;
  await settings.update('rules', { ...before, [rule]: severity }, target);
}
