/** What makes a finding the same finding in the next version of its document. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Finding } from '../lint.ts';
import type { ReportedDocument } from './report.ts';

/**
 * A fingerprint for each finding of a document, in their order: 32 hexadecimal digits, the same for as long as the rule marks the same
 * words, on whatever line. Where a rule marks the same words more than once, the first, the second, … each have one of their own.
 */
export function fingerprints({ text, result }: ReportedDocument): string[] {
  const seen = new Map<string, number>();
  return result.findings.map((finding) => {
    const content = contentOf(finding, text);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return bytesToHex(sha256(utf8ToBytes(`${content}\n${before}`))).slice(0, 32);
  });
}

function contentOf({ rule, range }: Finding, text: string): string {
  return `${rule}\n${text.slice(range.start, range.end).replace(/\s+/g, ' ').trim()}`;
}
