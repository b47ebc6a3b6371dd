/** The looks in which the pictures are taken. */
import type { BrowserContextOptions } from 'playwright-core';

export interface Theme {
  /** What a picture's name ends with; nothing for the one that pages show where they do not choose. */
  readonly suffix: string;
  /** VS Code's name for it. */
  readonly id: string;
  /** What a page in a browser is told of the reader's system. */
  readonly look: BrowserContextOptions;
}

export const themes: readonly Theme[] = [
  { suffix: '', id: 'Light Modern', look: { colorScheme: 'light' } },
  { suffix: '-dark', id: 'Dark Modern', look: { colorScheme: 'dark' } },
  { suffix: '-high-contrast', id: 'Default High Contrast', look: { colorScheme: 'dark', forcedColors: 'active' } },
];
