/** The map as it is drawn: legible, in reading order, without a box upon another, and with everything from the document escaped. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { drawEdges } from '../../server/map/drawing/edges.ts';
import { layOut, type PlacedNode } from '../../server/map/drawing/layout.ts';
import { mapSvg } from '../../server/map/drawing/svg.ts';
import { type BriefMap, emptyMap, type MapNode, type NodeKind } from '../../server/map/form.ts';
import { mapOfText, positionIn } from './read.ts';

const project = path.join(import.meta.dirname, '../..');
const widths = [200, 320, 469, 470, 600, 739, 740, 1000, 5000];

const kinds: readonly NodeKind[] = [
  'purpose',
  'who',
  'from',
  'to',
  'result',
  'currency',
  'measure',
  'decision',
  'space',
  'prompt',
  'activity',
];

/** A map of nodes that say anything, tied at random. */
const anyMap = (words: fc.Arbitrary<string>, most = 60): fc.Arbitrary<BriefMap> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        state: fc.constantFrom('there', 'open', 'missing'),
        label: words,
        text: words,
        notes: fc.array(words, { maxLength: 3 }),
        place: fc.constant({ start: 0, end: 0 }),
        findings: fc.constant([]),
      } as const),
      { maxLength: most },
    )
    .chain((nodes) => {
      const named = nodes.map((node, index): MapNode => ({ ...node, id: `${node.kind}-${index}` }));
      const id = named.length > 0 ? fc.constantFrom(...named.map((node) => node.id)) : fc.constant('none');
      const edge = fc.record({
        kind: fc.constantFrom('part', 'change', 'measured', 'traces', 'taken-up'),
        from: id,
        to: id,
      } as const);
      return fc.array(edge, { maxLength: 2 * most }).map((edges): BriefMap => ({ nodes: named, edges }));
    });

/** Words as people write them, and words that break what is not made for them. */
const anyWords = fc.oneof(
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('W'.repeat(400), '漢'.repeat(120), '👩🏽‍💻'.repeat(40), '', ' '),
  fc.constantFrom(
    '</a><script>alert(1)</script>',
    '" onload="alert(1)',
    "' style='x",
    '<!--',
    ']]>',
    '&lt;&amp;',
    '\u0000\ud800\uffff',
  ),
);

function placed(map: BriefMap, width: number): PlacedNode[] {
  return layOut(map, width).groups.flatMap(({ nodes }) => nodes);
}

function assertApart(map: BriefMap, width: number): void {
  const boxes = placed(map, width);
  const layout = layOut(map, width);
  assert.equal(boxes.length, map.nodes.length);
  for (const [index, one] of boxes.entries()) {
    assert(one.x >= 0 && one.y >= 0 && one.x + one.width <= layout.width && one.y + one.height <= layout.height);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      assert(apart, `${one.node.id} and ${other.node.id} at ${width}`);
    }
  }
}

const draw = (map: BriefMap, width = 1000) => mapSvg(map, { width, position: (offset) => ({ line: offset, character: 0 }) });

/** Start and end tags in order, with the attributes between them; fails on what is no well-formed XML of this plain kind. */
function tags(svg: string): { name: string; attributes: ReadonlyMap<string, string> }[] {
  const found: { name: string; attributes: Map<string, string> }[] = [];
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [a-z-]+(?:="[^"<]*"))*)(\/?)>/gi, (_, close, name, written, single) => {
    if (close) assert.equal(open.pop(), name);
    else {
      const attributes = [...String(written).matchAll(/ ([a-z-]+)="([^"]*)"/gi)].map(([, key, value]) => [key, value]);
      found.push({ name, attributes: new Map(attributes as [string, string][]) });
      if (!single) open.push(name);
    }
    return '';
  });
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>"]|&(?!(?:amp|lt|gt|quot|#39);)/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  assert.doesNotMatch(svg, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  return found;
}

const elements = ['a', 'g', 'path', 'rect', 'svg', 'text', 'title'];
const attributes =
  /^(?:aria-(?:hidden|label)|class|d|data-(?:node|line|character|end-line|end-character)|height|href|role|rx|transform|viewBox|width|x|xmlns|y)$/;

describe('A drawn map', () => {
  const brief = `# Product launch training

## Purpose

Participants will go from quoting the price list to asking the client two questions before they name a product, for better results.

## Currency

They care most about being the one whom colleagues ring for advice: so said nine of the twelve we interviewed in May.

## Design decisions

- A day in the demonstration flat, because nobody recommends what they have not used themselves
- A share-out on Fridays at which each member is asked for advice on a live deal, as being asked is what they value

## Success measures

- Revenue generation in home care, per quarter
`;
  const { map } = mapOfText(brief);
  const svg = mapSvg(map, { width: 1000, position: positionIn(brief) });
  const links = tags(svg).filter(({ name }) => name === 'a');

  it('has one link for each node, in reading order, with a name that says all there is to see and a tooltip with all the words', () => {
    const names = links.map((link) => link.attributes.get('aria-label'));
    assert.deepEqual(
      links.map((link) => link.attributes.get('data-node')),
      map.nodes.map(({ id }) => id),
    );
    assert.equal(names[1], 'Who: Participants. Could be anybody. Line 5.');
    assert.equal(
      names[8],
      'Decision: A share-out on Fridays at which each member is asked for advice on a live deal, as being … ' +
        'Traces to the purpose. Takes up what they value: They care most about being the one whom colleagues ring for advice: so said nine of the … Line 14.',
    );
  });

  it('leads to the line of each node, or where the page around it says', () => {
    assert.equal(links[0]?.attributes.get('href'), '#L5');
    const other = mapSvg(map, { width: 1000, position: positionIn(brief), href: ({ id }, line) => `?a&b#${id}-${line}` });
    assert.match(other, /href="\?a&amp;b#purpose-1-4"/);
  });

  it('tells where the words of a node begin and end, from 0', () => {
    const data = ['line', 'character', 'end-line', 'end-character'].map((name) => links[1]?.attributes.get(`data-${name}`));
    assert.deepEqual(data, ['4', '0', '4', '12']);
  });

  it('tells what is missing by dashes and by words', () => {
    const { text, map: bare } = mapOfText(
      '# Bed moves: training for porters',
      '',
      '## Audience',
      '',
      'Ward porters.',
      '',
      '## Design decisions',
      '',
      '- Posters',
    );
    const open = mapSvg(bare, { width: 1000, position: positionIn(text) });
    assert.match(
      open,
      /<a class="node purpose missing"[^>]* aria-label="Purpose: No purpose yet\. Who changes, from what to what\? Line 1\."/,
    );
    assert.match(open, /aria-label="Map of the brief: 0 in place, 1 to work on, 3 missing"/);
  });

  it('puts the purpose in the middle of three columns, first of two, and on top of one', () => {
    const place = (width: number) => placed(map, width).map(({ node, x }) => [node.kind, x] as const);
    const columns = (width: number) => [...new Set(place(width).map(([, x]) => x))].sort((a, b) => a - b);
    const purpose = (width: number) => place(width).find(([kind]) => kind === 'purpose')?.[1];
    assert.deepEqual([columns(1000).length, columns(1000).indexOf(purpose(1000) ?? 0)], [3, 1]);
    assert.deepEqual([columns(600).length, columns(600).indexOf(purpose(600) ?? 0)], [2, 0]);
    assert.equal(columns(320).length, 1);
  });

  it('has no box upon another, for all briefs at hand and at every width', () => {
    const files = globSync(['examples/*.md', 'training/labelled/briefs/*.md', 'training/documents/briefs/*.md'], {
      cwd: project,
    });
    const maps = files.map((file) => lint({ text: readFileSync(path.join(project, file), 'utf8'), path: 'brief.md' }).map());
    assert(maps.filter(({ nodes }) => nodes.length > 5).length > 50);
    for (const one of maps) for (const width of widths) assertApart(one, width);
  }).timeout(60_000);

  it('has no box upon another, whatever the nodes say', () => {
    fc.assert(fc.property(anyMap(anyWords), fc.constantFrom(...widths), assertApart), { numRuns: 150 });
  });

  it('draws no line through a box', () => {
    const across = (any: BriefMap, width: number) => {
      const boxes = placed(any, width);
      // A line begins at a purpose, its result or a currency, which stand in the middle.
      const edges = any.edges.filter(({ from }) => /^(?:purpose|result|currency)/.test(from));
      for (const { kind, line } of drawEdges(edges, layOut(any, width))) {
        if (kind === 'part' || kind === 'change') continue;
        for (const piece of line.split('M').slice(1)) {
          const numbers = (piece.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
          const start = numbers[0] ?? 0;
          const turns = [...piece.matchAll(/H ?(-?[\d.]+)/g)].map((turn) => Number(turn[1]));
          const ends = [start, ...(turns.length > 0 ? turns : [start + (numbers.at(-2) ?? 0)])];
          const [left, right] = [Math.min(...ends), Math.max(...ends)];
          for (const box of boxes) assert(right <= box.x + 0.1 || left >= box.x + box.width - 0.1, `${line} at ${width}`);
        }
      }
    };
    fc.assert(fc.property(anyMap(anyWords), fc.constantFrom(...widths), across), { numRuns: 150 });
  });

  it('keeps what is written within its box', () => {
    fc.assert(
      fc.property(anyMap(anyWords, 8), fc.constantFrom(...widths), (any, width) => {
        for (const { node, lines, notes, tag, height } of placed(any, width)) {
          assert.equal(lines.join('').replaceAll(' ', ''), node.label.replaceAll(' ', ''));
          assert(height >= 20 + 18 * lines.length + 16 * notes.length + (tag ? 15 : 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is well-formed and has nothing in it that the document could have put there', () => {
    fc.assert(
      fc.property(anyMap(anyWords, 12), fc.constantFrom(...widths), (any, width) => {
        for (const { name, attributes: own } of tags(draw(any, width))) {
          assert(elements.includes(name), name);
          for (const key of own.keys()) assert.match(key, attributes);
          assert.match(own.get('href') ?? '#L1', /^#L\d+$/);
          assert.match(own.get('d') ?? '', /^[MLHVCclhvqz\d .-]*$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('shows the words of hostile documents as words', () => {
    const { text, map: hostile } = mapOfText(
      brief.replace('A day in the', '`</a><script>alert("1 & 2")</script>` in the').replace('quoting', 'quoting "<b>&amp;</b>"'),
    );
    const drawn = mapSvg(hostile, { width: 600, position: positionIn(text) });
    assert.doesNotMatch(drawn, /<script|<b>/);
    assert.match(drawn, /&lt;\/a&gt;&lt;script&gt;/);
  });

  it('of nothing says that there is nothing', () => {
    assert.match(draw(emptyMap), /^<svg [^>]*aria-label="Map of the brief: nothing to show yet"/);
  });

  it('is the same each time', () => {
    assert.equal(mapSvg(map, { width: 1000, position: positionIn(brief) }), svg);
  });
});
