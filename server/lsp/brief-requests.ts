/** Answers what only our own client asks about a brief: the requests of `protocol.ts` beside those of the protocol. */
import type { Connection } from 'vscode-languageserver';
import { newBrief } from '../rewrite/new-brief.ts';
import { bracketed, plainText, snippet } from '../rewrite/template.ts';
import { draftFrom, promptFor } from './draft.ts';
import type { Linted } from './linted-documents.ts';
import { drawMap } from './map.ts';
import { type DraftAnswer, type DraftTarget, requests } from './protocol.ts';
import { reviewFor } from './review.ts';
import { standingOf } from './standing.ts';

/** @param linted the open document with its findings; `undefined` where it is not open (any more) */
export function serveBriefRequests(connection: Connection, linted: (uri: string) => Promise<Linted | undefined>): void {
  connection.onRequest(requests.newBrief, () => snippet(bracketed(newBrief)) ?? plainText(newBrief));
  connection.onRequest(requests.questions, async ({ uri }: { readonly uri: string }) => {
    const result = await linted(uri);
    return result?.isBrief ? result.questions() : null;
  });
  connection.onRequest(requests.standing, async ({ uri }: { readonly uri: string }) => {
    const result = await linted(uri);
    return (result && standingOf(result.outline())) ?? null;
  });
  connection.onRequest(requests.alive, () => null);
  connection.onRequest(requests.map, async ({ uri, width }: { readonly uri: string; readonly width: number }) =>
    drawMap(await linted(uri), width),
  );
  connection.onRequest<string | null, void>(requests.review, async ({ uri }: { readonly uri: string }) =>
    reviewFor(await linted(uri)),
  );
  connection.onRequest(requests.draftPrompt, async (target: DraftTarget) => {
    const result = await linted(target.uri);
    return (result && promptFor(result, target)) ?? null;
  });
  type Answered = DraftTarget & { readonly answer: string };
  connection.onRequest<DraftAnswer | null, void>(requests.readDraft, async ({ answer, ...target }: Answered) => {
    const result = await linted(target.uri);
    return (result && draftFrom(result, target, answer)) ?? null;
  });
}
