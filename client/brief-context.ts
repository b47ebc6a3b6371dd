/** Tells the editor whether the document in front is a brief, for its menus: the context key `northstar.isBrief`. */
import { commands, type ExtensionContext } from 'vscode';
import type { BriefFollower } from './brief-in-front.ts';

const key = 'northstar.isBrief';

export function registerBriefContext(context: ExtensionContext, { onDidLook }: BriefFollower): void {
  context.subscriptions.push(onDidLook((brief) => void commands.executeCommand('setContext', key, brief !== undefined)));
}
