import type { Applying } from '../../server/lsp/applying-settings.ts';
import type { Settings } from '../../server/settings/settings.ts';

/** Settings as they apply to a document that lies in no folder. */
export function applyingNowhere(settings: Settings): Applying {
  return { resolved: { settings, layers: [], problems: [] }, root: undefined, path: undefined, baseline: undefined, known: [] };
}
