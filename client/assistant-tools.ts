/** Tools for assistants in the editor: they ask, Northstar answers in text. No model is called and nothing is changed. */
import {
  type CancellationToken,
  type ExtensionContext,
  type LanguageModelTool,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  MarkdownString,
  type PreparedToolInvocation,
} from 'vscode';
import { requests } from '../server/lsp/protocol.ts';
import { type BriefInput, briefName, givenBrief, NoBrief } from './given-brief.ts';
import type { Northstar } from './northstar.ts';

export function registerAssistantTools(context: ExtensionContext, northstar: Northstar): void {
  // Not every editor that runs extensions of VS Code has assistants.
  if (typeof lm?.registerTool !== 'function') return;

  async function answerTo(request: string, given: object, token: CancellationToken): Promise<string> {
    await northstar.ready;
    return (await northstar.client).sendRequest<string>(request, given, token);
  }

  /** A tool that reads a brief. `doing` and `asking` begin what the user is told, and the brief's name follows. */
  function aboutBrief(request: string, doing: string, asking: string): LanguageModelTool<BriefInput> {
    return {
      prepareInvocation: ({ input }) => preparation(doing, asking, briefName(input)),
      invoke: ({ input }, token) => answered(async () => answerTo(request, await givenBrief(input), token)),
    };
  }

  const explainRule: LanguageModelTool<{ readonly rule?: unknown }> = {
    prepareInvocation: ({ input }) =>
      preparation('Reading about the rule', 'Let the assistant read Northstar’s page about', String(input?.rule ?? 'a rule')),
    invoke: ({ input }, token) =>
      answered(async () => {
        const rule = input?.rule;
        if (typeof rule !== 'string' || rule.trim() === '')
          throw new NoBrief('`rule` must be the id of a rule, such as `purpose-vague`.');
        return answerTo(requests.tellRule, { rule }, token);
      }),
  };

  context.subscriptions.push(
    lm.registerTool(
      'northstar_lintBrief',
      aboutBrief(requests.tellFindings, 'Checking', 'Let the assistant have what Northstar finds in'),
    ),
    lm.registerTool(
      'northstar_discoveryQuestions',
      aboutBrief(
        requests.tellQuestions,
        'Looking for open questions in',
        'Let the assistant have the questions that are open in',
      ),
    ),
    lm.registerTool('northstar_explainRule', explainRule),
  );
}

function preparation(doing: string, asking: string, name: string): PreparedToolInvocation {
  const shown = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  const message = new MarkdownString(`${asking} `);
  message.appendText(shown);
  message.appendMarkdown('? Northstar reads it on this machine and changes nothing.');
  return { invocationMessage: `${doing} ${shown}`, confirmationMessages: { title: 'Ask Northstar', message } };
}

/** Whatever goes wrong is told in a sentence that an assistant can act on. */
async function answered(answer: () => Promise<string>): Promise<LanguageModelToolResult> {
  return new LanguageModelToolResult([new LanguageModelTextPart(await answer().catch(refusal))]);
}

function refusal(error: unknown): string {
  return error instanceof NoBrief
    ? error.message
    : 'Northstar did not answer: the command “Northstar: Restart the Language Server” may help.';
}
