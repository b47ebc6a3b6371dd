/** Every setting of Northstar, declared once. */
import type { Severity } from '../rules/rule.ts';

export interface Settings {
  readonly enable: boolean;
  readonly documents: {
    readonly select: 'auto' | 'listed' | 'all';
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  };
  readonly rewrite: {
    /** `ask`: a language model of the editor may be asked to draft what a fix leaves open, each time the author wants it. */
    readonly languageModel: 'off' | 'ask';
  };
  /** Rule id → severity, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = {
  enable: true,
  documents: { select: 'auto', include: [], exclude: [] },
  rewrite: { languageModel: 'off' },
  rules: {},
};
