/** A window of the real workbench, driven like a person would: by what is to be seen, by mouse and by keys. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { type ServedVSCode, serveVSCode } from '../../../scripts/vscode-host/server.ts';
import { launchBrowser, newPage, type WindowSize } from '../../../scripts/vscode-host/window.ts';
import { writeBriefs } from '../folders.ts';

/** Longest wait for something that must be seen, in milliseconds. */
const patience = 30_000;

export interface Workbench {
  readonly page: Page;
  /** Opens a window on a document of a folder; of a fresh workspace where none is given. */
  open(name: string, folder?: string): Promise<void>;
  /** The lines of the editor whose text matches. */
  line(text: RegExp): Locator;
  /** Waits until the editor in front shows text that matches. */
  shows(text: RegExp): Promise<void>;
  /** Runs a command by its title, from the command palette. */
  command(title: string): Promise<void>;
  /** What hovers over the status of the language, asked for until it shows text that matches. */
  languageStatus(text: RegExp): Promise<Locator>;
  /** Waits until these words of the editor in front have colours of which no two are the same. */
  coloursApart(...words: string[]): Promise<void>;
  /** Keeps a picture of the window. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What a page has; the compiler knows the library of the server side alone. */
interface PageGlobals {
  readonly document: { querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }> };
  getComputedStyle(element: unknown): { readonly color: string };
}

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Settings that make the pictures easy to read. */
const settings = {
  'editor.fontFamily': "'DejaVu Sans Mono', monospace",
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
};

/** Where the extension lies and where output goes, as the environment says. */
export function places(): { extension: string; output: string } {
  return {
    extension: process.env.NORTHSTAR_EXTENSION ?? project,
    output: process.env.NORTHSTAR_OUTPUT ?? path.join(project, 'test-output'),
  };
}

export interface WorkbenchOptions {
  /** The folder of the built extension; as the environment says where none is given. */
  readonly extension?: string;
  /** User settings by their full names, beside those that every picture has. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: WindowSize;
}

/** Serves VS Code with the extension of a folder loaded. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { output } = places();
  const { extension = places().extension } = options;
  const screenshots = path.join(output, 'screenshots');
  await mkdir(screenshots, { recursive: true });
  const vscode: ServedVSCode = await serveVSCode({
    testDriver: true,
    settings: { ...settings, ...options.settings },
    say: console.log,
  });
  const browser: Browser = await launchBrowser();
  const page = await newPage(browser, options.size);
  page.setDefaultTimeout(patience);

  return {
    page,
    async open(name, given) {
      const folder = given ?? (await writeBriefs(path.join(output, 'vscode', 'workspace-workbench')));
      await page.goto(vscode.address({ folder, extension, file: path.join(folder, name) }));
      await page.locator('.tab.active', { hasText: name }).waitFor();
    },
    line: (text) => page.locator('.editor-group-container.active .view-line', { hasText: text }),
    async shows(text) {
      await page.locator('.editor-group-container.active .view-lines', { hasText: text }).waitFor();
    },
    async command(title) {
      await page.keyboard.press('F1');
      const palette = page.locator('.quick-input-widget:visible input');
      await palette.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
      await page.keyboard.press('Enter');
    },
    async languageStatus(text) {
      const hover = page.locator('.hover-language-status', { hasText: text }).first();
      for (let tries = 0; tries < 5 && !(await hover.isVisible()); tries++) {
        await page.mouse.move(0, 0);
        await page.locator('[id="status.languageStatus"]').hover();
        await hover.waitFor({ timeout: 4000 }).catch(() => {});
      }
      await hover.waitFor();
      return hover;
    },
    async coloursApart(...words) {
      await page.waitForFunction((looked) => {
        // The page's own document: this runs there.
        const { document, getComputedStyle } = globalThis as unknown as PageGlobals;
        const pieces = [...document.querySelectorAll('.editor-group-container.active .view-line span > span')];
        const colours = looked.map((word) => {
          const piece = pieces.find(({ textContent }) => textContent?.includes(word));
          return piece && getComputedStyle(piece).color;
        });
        return !colours.includes(undefined) && new Set(colours).size === looked.length;
      }, words);
    },
    async screenshot(name) {
      await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
    },
    async close() {
      await browser.close();
      await vscode.stop();
    },
  };
}
