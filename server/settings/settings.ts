/** Every setting of Northstar, declared once. */
import type { Severity } from '../rules/rule.ts';

export interface Settings {
  readonly enable: boolean;
  readonly documents: {
    readonly select: 'auto' | 'listed' | 'all';
    readonly include: readonly string[];
    readonly exclude: readonly string[];
  };
  /** Rule id → severity, or `off`. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: Settings = {
  enable: true,
  documents: { select: 'auto', include: [], exclude: [] },
  rules: {},
};
