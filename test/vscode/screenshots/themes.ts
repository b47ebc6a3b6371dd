/** The looks in which the pictures are taken. */

export interface Theme {
  /** What a picture's name ends with; nothing for the one that pages show where they do not choose. */
  readonly suffix: string;
  /** VS Code's name for it. */
  readonly id: string;
}

export const themes: readonly Theme[] = [
  { suffix: '', id: 'Light Modern' },
  { suffix: '-dark', id: 'Dark Modern' },
  { suffix: '-high-contrast', id: 'Default High Contrast' },
];
