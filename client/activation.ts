/** What the extension does wherever it runs. */
import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAssistantTools } from './assistant-tools.ts';
import { registerBriefContext } from './brief-context.ts';
import { followBrief } from './brief-in-front.ts';
import { registerCommands } from './commands.ts';
import { registerDrafts } from './draft.ts';
import { registerFindings } from './findings.ts';
import { registerMap } from './map/panel.ts';
import { type Northstar, start } from './northstar.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerStatus } from './status.ts';

/** Returns at once; `ready` tells when the server answers. `load` gives the client, not started yet. */
export function activateWith(context: ExtensionContext, load: () => Promise<BaseLanguageClient>): Northstar {
  const started = performance.now();
  registerRulePages(context);
  const northstar = start(load, started);
  registerCommands(context, northstar);
  registerDrafts(context, northstar);
  registerMap(context, northstar);
  registerFindings(context);
  const brief = followBrief(context, northstar);
  registerBriefContext(context, brief);
  registerStatus(context, brief);
  registerAssistantTools(context, northstar);
  return northstar;
}
