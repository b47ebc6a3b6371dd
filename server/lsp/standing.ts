/** Where a brief stands, in words: what a lens, the status and an assistant are told alike. */
import type { Outline, Progress } from '../rules/outline-form.ts';
import type { BriefStanding } from './protocol.ts';

/** `Purpose: Vague. It promises exposure, and no change yet` */
export function reasonOf({ about, standing, text }: Progress): string {
  return `${about}: ${standing}. ${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `undefined` for a document that is no brief. */
export function standingOf({ standing, progress }: Outline): BriefStanding | undefined {
  if (standing === undefined) return undefined;
  const open = progress.find((one) => one.standing !== 'Clear');
  return { standing, ...(open && { open: `${open.about}: ${open.text}` }) };
}
