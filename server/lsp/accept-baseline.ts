/** Today's findings of a folder as the baseline to write. */
import { type Baseline, writeBaseline } from '../baseline.ts';
import { folderOf, pathFrom } from '../settings/paths.ts';
import type { Linted } from './linted-documents.ts';
import type { AcceptedBaseline } from './protocol.ts';
import { uriIn } from './workspace-path.ts';

/** Where a baseline is written when the settings name none. */
const usualPath = 'northstar-baseline.json';

/** Takes all documents of a folder; those with settings of their own further down have a baseline of their own, and are left out. */
export function acceptBaseline(root: string, baseline: string | undefined, documents: readonly Linted[]): AcceptedBaseline {
  const path = baseline ?? usualPath;
  const own: Baseline = new Map(
    documents.flatMap(({ applying, accepted }) =>
      applying.root === root && applying.path !== undefined ? [[pathFrom(folderOf(path), applying.path), accepted()]] : [],
    ),
  );
  return {
    uri: uriIn(root, path),
    text: writeBaseline(own),
    findings: [...own.values()].flat().reduce((sum, { count }) => sum + count, 0),
    ...(baseline === undefined && { setting: path }),
  };
}
