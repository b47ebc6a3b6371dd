/** What people do with a brief in the workbench, again where it came too early: marks, fixes and hovers take a moment to be known. */
import type { Locator } from 'playwright-core';
import type { Workbench } from './window.ts';

/** The editor in front. */
export const active = '.editor-group-container.active';

/** How often something is tried again. */
const tries = 5;

/** Waits for a squiggle. */
export async function marked({ page }: Workbench): Promise<void> {
  await page.locator(`${active} .cdr.squiggly-warning`).first().waitFor();
}

/** Rests the mouse on a word until the hover shows some text; one that is asked for while the marks are being drawn may close again. */
export async function hover({ page, line }: Workbench, word: string, text: string): Promise<void> {
  const shown = page.locator('.monaco-hover:visible').getByText(text);
  for (let again = 0; again < tries && !(await shown.isVisible()); again++) {
    await page.mouse.move(0, 0);
    await line(new RegExp(word)).getByText(word).first().hover();
    await shown.waitFor({ timeout: 6000 }).catch(() => {});
  }
  await shown.waitFor();
}

/** Puts the cursor at a place, written `LINE:COLUMN`, both from 1. */
export async function goTo({ page }: Workbench, place: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget:visible input').fill(`:${place}`);
  await page.keyboard.press('Enter');
}

/** Opens the menu of fixes and waits until its first entry has a title; the menu is opened again where it came before the fixes were known. */
export async function openFixes({ page }: Workbench, title: string): Promise<Locator> {
  const first = page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
  for (let again = 0; again < tries && !(await first.isVisible()); again++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await first.waitFor({ timeout: 4000 }).catch(() => {});
  }
  await first.waitFor();
  return first;
}
