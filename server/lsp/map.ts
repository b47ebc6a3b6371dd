/** The map of a brief, drawn for the width that the client has. */
import { mapStyle } from '../map/drawing/style.ts';
import { mapSvg } from '../map/drawing/svg.ts';
import type { Linted } from './linted-documents.ts';
import type { DrawnMap } from './protocol.ts';

/** @param linted `undefined` for a document that is not open */
export function drawMap(linted: Linted | undefined, width: number): DrawnMap {
  const map = linted?.map();
  if (!linted || !map || map.nodes.length === 0) return { svg: null, style: mapStyle };
  return { svg: mapSvg(map, { width, position: (offset) => linted.document.positionAt(offset) }), style: mapStyle };
}
