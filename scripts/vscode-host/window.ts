/** Opens a browser window on a served VS Code, for machines to drive. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel; 2 makes sharp pictures. */
  readonly scale?: number;
}

/** A headless browser that keeps to itself: new profile, no sandbox (containers have none), nothing fetched in the background. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

/** A new window of that size; each has storage of its own. */
export async function newPage(browser: Browser, size: WindowSize = { width: 1280, height: 800 }): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    deviceScaleFactor: size.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  return context.newPage();
}
