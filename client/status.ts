/** Says in the language status of a brief, in one word, where it stands. A document that is no brief has none. */
import { type ExtensionContext, type LanguageStatusItem, languages, type Uri } from 'vscode';
import type { BriefStanding } from '../server/lsp/protocol.ts';
import type { BriefFollower, BriefInFront } from './brief-in-front.ts';
import { showFindings } from './findings.ts';

/** Milliseconds after which a check counts as slow and is shown to be under way. */
const slow = 500;

export function registerStatus(context: ExtensionContext, { onDidLook, onDidBeginCheck }: BriefFollower): void {
  const item = languages.createLanguageStatusItem('northstar.standing', []);
  item.name = 'Northstar';
  item.command = { command: showFindings, title: 'Show Findings', tooltip: 'What Northstar finds in this document' };
  let shown: BriefInFront | undefined;

  function show(brief: BriefInFront | undefined): void {
    shown = brief;
    // Without a selector the item is nowhere to be seen.
    item.selector = brief ? { language: brief.document.languageId, scheme: brief.document.uri.scheme } : [];
    if (brief) tell(item, brief.standing);
    else item.busy = false;
  }

  /** Shows that the document in front is being checked, where that takes long. */
  function busyUntil({ uri, isChecked }: { readonly uri: Uri; readonly isChecked: Promise<unknown> }): void {
    const isShown = () => shown?.document.uri.toString() === uri.toString();
    const timer = setTimeout(() => {
      if (isShown()) item.busy = true;
    }, slow);
    const end = () => {
      clearTimeout(timer);
      if (isShown()) item.busy = false;
    };
    isChecked.then(end, end);
  }

  context.subscriptions.push(item, onDidLook(show), onDidBeginCheck(busyUntil));
}

function tell(item: LanguageStatusItem, { standing, open = '' }: BriefStanding): void {
  item.text = standing;
  item.detail = open;
  item.accessibilityInformation = { label: `Northstar: ${standing}. ${open}` };
}
