/** Why a brief stands where it stands, in sentences. */
import type { Progress } from '../rules/outline-form.ts';

/** `Purpose: it promises exposure, and no change yet.` */
export function reason({ about, text }: Progress): string {
  return `${about}: ${text}${text.endsWith('?') ? '' : '.'}`;
}
