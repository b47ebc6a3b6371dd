/** `--shard I/N`: one of N parts of the documents, so that N machines can share the work. */
import { createHash } from 'node:crypto';

export interface Shard {
  /** 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

/** `undefined` where the words are no `I/N` with 1 ≤ I ≤ N. */
export function parseShard(words: string): Shard | undefined {
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(words) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index >= 1 && shard.index <= shard.of ? shard : undefined;
}

/**
 * Whether a document belongs to the shard. Its path alone decides, so that each document is in exactly one shard of N, whatever other
 * documents a machine sees.
 * @param path relative to the working folder, with `/`
 */
export function inShard(path: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(path).digest().readUInt32BE() % of === index - 1;
}
