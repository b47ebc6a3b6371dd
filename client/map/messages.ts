/** What the extension and the page of the map say to each other. Lines and characters count from 0. */

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** To the page. */
export type ToPage =
  | {
      readonly type: 'map';
      /** The address of the document. */
      readonly uri: string;
      /** The `svg` element; `null` where the document is no brief. */
      readonly svg: string | null;
      readonly style: string;
      readonly cursor: Position | null;
    }
  | { readonly type: 'cursor'; readonly cursor: Position | null }
  /** The reader comes by keyboard. */
  | { readonly type: 'focus' };

/** From the page. */
export type FromPage =
  /** It can show maps from now on, or has another width: in CSS pixels. */
  { readonly type: 'width'; readonly width: number } | { readonly type: 'go'; readonly to: Position };

/** What the page keeps while it is hidden, and over a restart of the editor. */
export interface PageState {
  readonly uri?: string;
  /** How far it is scrolled down, in CSS pixels. */
  readonly top?: number;
}
