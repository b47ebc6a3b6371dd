/** Stands before each line that tests inside VS Code print, so that the launcher can tell it from the workbench's own. */
export const printed = '\u2502 ';
