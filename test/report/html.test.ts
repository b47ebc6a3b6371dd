import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';
import { htmlReport } from '../../server/report/html/html.ts';
import type { ReportedDocument } from '../../server/report/report.ts';
import { hostileBrief, inputOf, labelledBriefs, linted } from './input.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const project = path.join(import.meta.dirname, '../..');
const examples = globSync('test/report/briefs/*.md', { cwd: project })
  .sort()
  .map((file) => linted(file, readFileSync(path.join(project, file), 'utf8')));
const [vague, , clear] = examples as [ReportedDocument, ReportedDocument, ReportedDocument];
const labelled = labelledBriefs();
const readme = linted('README.md', '# Tool\n\nRun it.\n');

interface Page {
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** The text of the elements with a class, or of a tag. */
  texts(classOrTag: string): string[];
  /** The section of a brief, from 1, as text. */
  brief(number: number): string;
}

async function pageOf(documents: readonly ReportedDocument[]): Promise<Page> {
  return read(await htmlReport(inputOf(documents)));
}

function read(html: string): Page {
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  const texts = (name: string) =>
    elements.filter((element) => element.tagName === name || attribute(element, 'class')?.split(' ').includes(name)).map(textOf);
  return {
    elements,
    texts,
    brief: (number) => elements.filter((element) => attribute(element, 'id') === `brief-${number}`).map(textOf)[0] ?? '',
  };
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('The HTML report', () => {
  it('has a table of the briefs with where they stand and their findings by severity; other documents are counted', async () => {
    const page = await pageOf([...examples, readme]);
    assert.deepEqual(page.texts('th').slice(0, 4), ['Brief', 'Stands', 'Warnings', 'Information']);
    const rows = page.texts('tr').slice(1).map(spaced);
    assert.deepEqual(rows, [
      'Product launch trainingtest/report/briefs/1-product-launch-vague.md○ Vague53',
      'Product launch trainingtest/report/briefs/2-product-launch-halfway.md◐ Halfway02',
      'Product launch trainingtest/report/briefs/3-product-launch-exemplary.md● Clear00',
    ]);
    assert.deepEqual(page.texts('h1'), ['Review of 3 design briefs']);
    assert.match(page.texts('header')[0] ?? '', /3 briefs read, 1 other document left alone\./);
    assert.ok(!page.texts('body')[0]?.includes('README.md'));
  });

  it('counts in charts how the briefs stand, what is marked most often and what is left open', async () => {
    const page = await pageOf([...examples, linted('again.md', vague.text)]);
    const [stand, open, faults] = page.elements.filter(({ tagName }) => tagName === 'figure');
    assert.ok(stand && open && faults);
    assert.deepEqual(bars(stand), ['○ Vague 2 of 4', '◐ Halfway 1 of 4', '● Clear 1 of 4']);
    assert.ok(bars(open).includes('From 2 of 4'));
    assert.ok(bars(open).includes('Result 3 of 4'));
    assert.equal(bars(faults)[0], 'This is what the organisation gains 4 in 2 briefs');
    assert.equal(bars(faults).length, 8);
    const widths = read(serializeOuter(stand)).elements.filter((one) => attribute(one, 'class') === 'fill');
    assert.deepEqual(
      widths.map((one) => attribute(one, 'width')),
      ['50', '25', '25'],
    );
    const single = await pageOf([vague]);
    assert.ok(!single.texts('h2').includes('At a glance'), 'one brief needs no chart');
  });

  it('tells of each brief what it answers, how its purpose was read, what is marked, and whom to ask what', async () => {
    const page = await pageOf([vague]);
    const brief = spaced(page.brief(1));
    for (const said of [
      '○ Vague Purpose: it promises exposure, and no change yet. Currency: nothing yet on what they would trade their time for.',
      'Who ✓ AnsweredSales team members From ? OpenWhat do they do, believe or lack today?',
      'Decisions ? OpenA webinar, since the licence is paid for anyway',
      'Who Sales team members will familiarize themselves with the new product line. ○ Vague Not in it: from, to, result.',
      'Line 7 in “Purpose”, warning This purpose promises exposure, not change: say what sales team members will do differently.',
      'To those who commission the training: If this works, what will you see national sales team members do that they do not do today?',
    ])
      assert.ok(brief.includes(said), `${said}\n\nis not in\n\n${brief}`);
    assert.equal(page.texts('findings')[0]?.match(/^Line \d+/gm)?.length, vague.result.findings.length);
  });

  it('explains each rule that marked something, once, with the words of its page', async () => {
    const page = await pageOf([...examples, ...labelled]);
    const marked = new Set([...examples, ...labelled].flatMap(({ result }) => result.findings.map(({ rule }) => rule)));
    const rules = page.elements.filter((one) => attribute(one, 'class') === 'rule');
    assert.deepEqual(new Set(rules.map((one) => attribute(one, 'id')?.slice('rule-'.length))), marked);
    assert.equal(rules.length, marked.size);
    const one = rules.find((rule) => attribute(rule, 'id') === 'rule-prompt-company-motive');
    assert.match(
      spaced(textOf(one as Element)),
      /^This question asks for .* Why it matters A prompt is an invitation to trade\. .* How to fix it Ask for something that they value: their craft, the people they serve, their own day\.$/,
    );
    for (const rule of rules) assert.doesNotMatch(textOf(rule), /[`*]|```/);
  });

  it('is kind where there is nothing to mark, and says so where there is no brief', async () => {
    assert.match(spaced((await pageOf([clear])).brief(1)), /Nothing to mark: it is clear who changes, .* Well done\./);
    const accepted = lintedAs(vague, []);
    assert.match(spaced((await pageOf([accepted])).brief(1)), /There is nothing new to mark in this brief\./);
    const page = await pageOf([readme]);
    assert.match(page.texts('main')[0] ?? '', /There is no brief here to review\. 0 briefs read, 1 other document left alone\./);
    assert.deepEqual(page.texts('h1'), ['Review of 0 design briefs']);
  });

  it('has no link that leads nowhere or out of the page, and no id twice', async () => {
    const { elements } = await pageOf([...examples, ...labelled, hostileBrief]);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    const links = elements.flatMap((element) => attribute(element, 'href') ?? []);
    assert.ok(links.length > 500);
    const known = new Set(ids.map((id) => `#${id}`));
    assert.deepEqual(
      links.filter((link) => !known.has(link)),
      [],
    );
  });

  it('loads nothing, from nowhere', async () => {
    const html = await htmlReport(inputOf([...examples, ...labelled]));
    const { elements } = read(html);
    assert.deepEqual(
      elements.filter(({ tagName }) => /^(?:link|img|iframe|object|embed|base|form|audio|video|source)$/.test(tagName)),
      [],
    );
    assert.deepEqual(
      elements.filter((element) => attribute(element, 'style') !== undefined || attribute(element, 'src')),
      [],
    );
    assert.doesNotMatch(html, /@import|url\(/);
  });

  it('shows whatever a brief holds as text: in its title, its path, its statements', async () => {
    const tame = await pageOf([...examples, ...labelled]);
    const signatures = (page: Page) =>
      new Set(page.elements.flatMap(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => `${tagName} ${name}`)]));
    const known = signatures(tame);
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, name, statement) => {
        const page = await pageOf([brief(title, name, statement)]);
        assert.deepEqual(
          [...signatures(page)].filter((one) => !known.has(one)),
          [],
        );
        for (const link of page.elements.flatMap((element) => attribute(element, 'href') ?? [])) assert.match(link, /^#/);
        assert.equal(page.texts('script').length, 1);
        assert.equal(page.texts('style').length, 1);
        assert.ok(page.texts('path').includes(shown(`${name}.md`)), 'the path');
        const lines = page.texts('source')[0] ?? '';
        for (const part of [title, statement]) assert.ok(lines.includes(shown(part)), 'the text of the brief');
      }),
      { numRuns: 150 },
    );
  });
});

/** Words that would break out of their place in a page that did not escape them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='alert(1)",
        '</style>',
        '</svg>',
        '<!--',
        '-->',
        ']]>',
        '<a href="javascript:alert(1)">',
        '&lt;b&gt;',
        '&#x3c;',
        '\u0000',
        '\u202e',
        '\ud800',
        '<plaintext>',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(' ').replace(/[\n\r\u2028\u2029]/g, ' '));

function brief(title: string, name: string, statement: string): ReportedDocument {
  const text = `# ${title}

## Purpose

Sales ${statement} members will understand the ${statement}.

## Audience

Everyone: ${statement}

## Currency

They care most about ${statement}.

## Design decisions

- ${statement}
- A webinar on ${statement}

## Objectives

- ${statement}
`;
  return { ...linted('brief.md', `---\nnorthstar: true\n---\n\n${text}`), path: `${name}.md` };
}

/** What HTML can't hold, and what would turn letters around, is replaced. */
function shown(text: string): string {
  return text
    .replace(/[^\t\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

function bars(figure: Element): string[] {
  return read(serializeOuter(figure))
    .elements.filter(({ tagName }) => tagName === 'li')
    .map((element) => spaced(textOf(element)));
}

function lintedAs(document: ReportedDocument, findings: ReportedDocument['result']['findings']): ReportedDocument {
  return { ...document, result: { ...document.result, findings } };
}
