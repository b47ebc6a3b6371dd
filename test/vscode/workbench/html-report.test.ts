/** The HTML report as the command line writes it, opened from disk in a browser that may ask nobody for anything. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/vscode-host/window.ts';
import { places } from './window.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const { extension, output } = places();
// In no repository: git ignores where output goes, and what git ignores is nobody's brief.
const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-html-'));
const report = path.join(folder, 'review.html');

/** A brief in which everything tries to be more than text. */
const hostile = `---
northstar: true
---

# \\<script>stolen = 1\\</script> & "co"

## Purpose

Staff at <img src=x onerror="stolen = 1"> will understand the </section></style><script>stolen = 1</script> till.
`;

describe('The HTML report in a browser', () => {
  let browser: Browser;
  /** What the page open at the moment has asked for, and what it has complained about. */
  let requests: string[];
  let complaints: string[];

  before(async () => {
    mkdirSync(path.join(output, 'screenshots'), { recursive: true });
    cpSync(path.join(project, 'test/report/briefs'), path.join(folder, 'briefs'), { recursive: true });
    writeFileSync(path.join(folder, 'briefs', 'hostile.md'), hostile);
    writeFileSync(path.join(folder, 'briefs', 'README.md'), '# A readme\n');
    const cli = path.join(extension, 'dist', 'cli.js');
    const run = spawnSync(process.execPath, [cli, 'lint', '--format', 'html', '--output', 'review.html', 'briefs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([run.status, run.stdout, run.stderr], [1, '', '']);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    assert.deepEqual(requests, [pathToFileURL(report).href], 'the page asks for itself and for nothing else');
    assert.deepEqual(complaints, []);
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    requests = [];
    complaints = [];
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, reducedMotion: 'reduce', ...options });
    await context.setOffline(true);
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(report).href);
    return page;
  }

  const picture = (page: Page, name: string) => page.screenshot({ path: path.join(output, 'screenshots', `${name}.png`) });
  const paths = (page: Page) => page.locator('tbody .path').allTextContents();
  const sorted = (page: Page) => page.locator('thead th[aria-sort]').evaluateAll(describeHeaders);

  it('shows the briefs, and runs nothing that a brief holds', async () => {
    const page = await open();
    await page.getByRole('heading', { level: 1, name: 'Review of 4 design briefs' }).waitFor();
    assert.ok(await page.getByRole('heading', { level: 2, name: '<script>stolen = 1</script> & "co"' }).isVisible());
    assert.equal(await page.evaluate('typeof stolen'), 'undefined');
    await picture(page, 'html-report');
  });

  it('sorts by click, one way and then the other, and says so', async () => {
    const page = await open();
    const before = await paths(page);
    assert.equal(await page.locator('[aria-sort]').count(), 0);
    await page.getByRole('button', { name: 'Warnings' }).click();
    assert.deepEqual(await sorted(page), ['Warnings descending']);
    assert.deepEqual(await page.locator('tbody tr td:nth-child(3)').allTextContents(), ['5', '2', '0', '0']);
    assert.equal(await page.getByRole('status').textContent(), 'Sorted by warnings, descending.');
    await page.getByRole('button', { name: 'Warnings' }).click();
    assert.deepEqual(await sorted(page), ['Warnings ascending']);
    assert.deepEqual(await page.locator('tbody tr td:nth-child(3)').allTextContents(), ['0', '0', '2', '5']);
    assert.notDeepEqual(await paths(page), before);
  });

  it('sorts by keyboard alone', async () => {
    const page = await open();
    const focused = () => page.evaluate('document.activeElement.textContent');
    for (let tabs = 0; tabs < 60 && (await focused()) !== 'Stands'; tabs++) await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Stands');
    await page.keyboard.press('Enter');
    assert.deepEqual(await sorted(page), ['Stands ascending']);
    const words = async () => (await page.locator('tbody .standing').allTextContents()).map((text) => text.slice(2));
    assert.deepEqual(await words(), ['Vague', 'Vague', 'Halfway', 'Clear']);
    await page.keyboard.press('Space');
    assert.deepEqual(await words(), ['Clear', 'Halfway', 'Vague', 'Vague']);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(), 'Brief');
    await page.keyboard.press('Enter');
    assert.deepEqual(await sorted(page), ['Brief ascending']);
    assert.equal((await paths(page))[0], 'briefs/hostile.md', 'signs come before letters');
  });

  it('leads from the table to a brief, from its map to a finding, and from there to the explanation of the rule', async () => {
    const page = await open();
    await page.locator('tbody tr', { hasText: '1-product-launch-vague.md' }).getByRole('link').click();
    const brief = page.locator('.brief', { hasText: '1-product-launch-vague.md' });
    await inView(brief.getByRole('heading', { level: 2 }));
    await brief.getByRole('link', { name: /^Purpose: Sales team members will familiarize/ }).click();
    const finding = brief.locator('.findings li', { hasText: 'promises exposure' });
    await inView(finding);
    await finding.getByRole('link', { name: 'About purpose-vague' }).click();
    const rule = page.locator('#rule-purpose-vague');
    await inView(rule.getByRole('heading', { name: 'This purpose promises exposure, not change' }));
    await inView(rule.getByText('Why it matters'));
    await picture(page, 'html-report-rule');
  });

  it('opens the text of the brief where a link leads to a line of it', async () => {
    const page = await open();
    const brief = page.locator('.brief', { hasText: '1-product-launch-vague.md' });
    const line = brief.locator('.source li').nth(6);
    assert.equal(await line.isVisible(), false);
    await brief.locator('.findings li').first().getByRole('link', { name: 'Line 7' }).click();
    await inView(line);
    assert.match((await line.textContent()) ?? '', /familiarize themselves/);
  });

  it('is a readable table without JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    assert.equal(await page.getByRole('button').count(), 0);
    assert.deepEqual(await page.getByRole('columnheader').allTextContents(), ['Brief', 'Stands', 'Warnings', 'Information']);
    assert.equal(await page.locator('tbody tr').count(), 4);
  });

  const looks = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced-colors': { forcedColors: 'active' },
  } as const;
  for (const [name, look] of Object.entries(looks)) {
    for (const width of [1100, 700, 320]) {
      it(`keeps the rules of accessibility, ${name}, at ${width} px`, async () => {
        const page = await open({ ...look, viewport: { width, height: 900 } });
        assert.deepEqual(await violations(page), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, 'nothing sticks out');
        await page.locator('#brief-1').scrollIntoViewIfNeeded();
        await page.evaluate("document.querySelector('#brief-1').scrollIntoView()");
        await picture(page, `html-report-${name}-${width}`);
      });
    }
  }

  it('prints dark on white, without what is of no use on paper', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
    for (const written of ['body', '.northstar-map .heading', '.northstar-map .label', '.brief .standing', '.findings .message'])
      assert.deepEqual(
        await page.evaluate(`(({ color, fill }) => [color, fill])(getComputedStyle(document.querySelector('${written}')))`),
        ['rgb(0, 0, 0)', 'rgb(0, 0, 0)'],
        written,
      );
    assert.equal(await page.getByText('Back to all briefs').first().isVisible(), false);
    assert.equal(await page.getByText('This purpose promises exposure, not change: say').first().isVisible(), true);
    await page.pdf({ format: 'A4', path: path.join(output, 'screenshots', 'html-report.pdf') });
  });
});

/** Waits until it stands in the window. */
async function inView(locator: ReturnType<Page['locator']>): Promise<void> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 900, `it stands at ${box?.y}`);
}

/** Runs in the page. */
function describeHeaders(headers: readonly unknown[]): string[] {
  return (headers as { textContent: string; getAttribute(name: string): string }[]).map(
    (header) => `${header.textContent} ${header.getAttribute('aria-sort')}`,
  );
}

/** What axe has to say of the page, a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
