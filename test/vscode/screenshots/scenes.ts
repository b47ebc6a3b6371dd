/** What the documentation shows of Northstar in VS Code: each scene brings a window to the moment of its picture. */
import { active, goTo, hover, marked, openFixes } from '../workbench/steps.ts';
import type { Workbench } from '../workbench/window.ts';

export interface Scene {
  /** The picture's name, without theme and ending. */
  readonly name: string;
  /** The document that is open, in `examples/`. */
  readonly document: string;
  /** The height of the window in CSS pixels, so that a picture is no larger than what it shows. */
  readonly height: number;
  /** Its width, where the usual one is too small; the side bar, which is cut off, takes about 300 of it. */
  readonly width?: number;
  /** Returns when all is to be seen. */
  show(workbench: Workbench): Promise<void>;
}

const vague = '1-vague.md';
/** Where its purpose stands. */
const purpose = '7:24';
const rewriting = 'Rewrite as a transformation statement';

/** A new scene is an entry here; the pages show it as `media/NAME.png`, `media/NAME-dark.png` or `media/NAME-high-contrast.png`. */
export const scenes: readonly Scene[] = [
  {
    name: 'hover',
    document: vague,
    height: 520,
    async show(workbench) {
      await marked(workbench);
      await hover(workbench, 'familiarize', '“Sales team members”');
    },
  },
  {
    name: 'quick-fix',
    document: vague,
    height: 520,
    async show(workbench) {
      await marked(workbench);
      await goTo(workbench, purpose);
      await openFixes(workbench, rewriting);
    },
  },
  {
    name: 'first-tab-stop',
    document: vague,
    height: 420,
    async show(workbench) {
      const { page, shows } = workbench;
      await marked(workbench);
      await goTo(workbench, purpose);
      await openFixes(workbench, rewriting);
      await page.keyboard.press('Enter');
      await shows(/Sales.team.members.will.go.from/);
      await page.locator(`${active} .snippet-placeholder`).first().waitFor();
      await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
      // What stands above the section keeps up with it.
      await page.locator(`${active} .codelens-decoration`, { hasText: 'Halfway' }).waitFor();
    },
  },
  {
    name: 'code-lens',
    document: '3-audience.md',
    height: 520,
    async show(workbench) {
      await workbench.page.locator(`${active} .codelens-decoration`).nth(1).waitFor();
      await workbench.page.locator(`${active} .cdr.squiggly-info`).first().waitFor();
    },
  },
  {
    name: 'walkthrough',
    document: vague,
    height: 620,
    width: 1500,
    async show(workbench) {
      const { page } = workbench;
      // Before, the editor may still take the focus, and with it the list away.
      await marked(workbench);
      await page.locator(`${active} .codelens-decoration`).first().waitFor();
      await workbench.command('Open Walkthrough');
      const title = 'Write a design brief with Northstar';
      await page.locator('.quick-input-widget:visible input').fill(title);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.gettingStartedContainer').getByText('Mend it, gap by gap').click();
      await page.mouse.move(0, 0);
      // What the maker of this VS Code says of itself.
      await page.addStyleTag({ content: '.getting-started-footer { display: none }' });
      await page
        .frameLocator('iframe.webview.ready')
        .frameLocator('iframe#active-frame')
        .getByText('From a vague line to a change')
        .waitFor();
    },
  },
  {
    name: 'map',
    document: '3-audience.md',
    height: 716,
    async show(workbench) {
      const { page } = workbench;
      await page.locator(`${active} .codelens-decoration`).first().waitFor();
      await workbench.command("Northstar: Show the Brief's Map");
      const map = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
      await map.locator('a.node').first().waitFor();
      await page.locator('.tab', { hasText: 'Map of' }).click();
      // The map alone, and wide enough for three columns.
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Control+m');
      await map.locator('svg[width^="8"]').waitFor();
    },
  },
];
