/** Figures that the tests measure and the summary reports: milliseconds by name. */
export const measured: Record<string, number> = {};
