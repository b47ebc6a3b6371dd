/** The review of an open brief, as Markdown. */
import { briefReview } from '../report/brief-review.ts';
import type { Linted } from './linted-documents.ts';
import { decoded } from './workspace-path.ts';

/** @returns `null` for a document that is no brief, or not open */
export function reviewFor(linted: Linted | undefined): string | null {
  const review = linted?.review();
  if (!linted || !review) return null;
  const { document, findings, applying } = linted;
  const path = applying.path ?? decoded(document.uri).replace(/^.*\//, '');
  return briefReview({ path, text: document.getText(), review, findings });
}
