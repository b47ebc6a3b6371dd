/** Models and word families are written by `training/` and read by `server/english`: what was written must be what is read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { bits } from '../../server/english/hash.ts';
import lexicon from 'wink-lexicon/src/lexicon.js';
import { familyWords, unpackFamilies } from '../../server/english/families.ts';
import { tagsOf } from '../../server/english/lexicon.ts';
import { unpack, zero } from '../../server/english/linear.ts';
import { ransReader } from '../../server/english/rans.ts';
import { packFamilies } from '../../training/pack-families.ts';
import { pack, type PackedRow, written } from '../../training/pack.ts';
import { ransWriter } from '../../training/rans.ts';

describe('A packed model', () => {
  const width = fc.integer({ min: 1, max: 11 });
  const rows = width.chain((length) =>
    fc.uniqueArray(
      fc.record({
        feature: fc.nat((1 << bits) - 1),
        numbers: fc.array(fc.nat(2 * zero), { minLength: length, maxLength: length }),
      }),
      { selector: ({ feature }) => feature, minLength: 1, maxLength: 300 },
    ),
  );

  it('gives every feature the weights that were written, and no other feature any', () => {
    fc.assert(
      fc.property(rows, fc.nat((1 << bits) - 1), (unsorted, other) => {
        const sorted: PackedRow[] = unsorted.toSorted((a, b) => a.feature - b.feature);
        const labels = Array.from({ length: (sorted[0]?.numbers.length ?? 0) + 1 }, (_, index) => String(index));
        const model = unpack({ labels, step: 1, count: sorted.length, weights: written(sorted) });
        const scoresOf = (feature: number) => {
          const scores = new Float64Array(labels.length);
          model.addTo(scores, Int32Array.of(feature));
          return [...scores];
        };
        for (const { feature, numbers } of sorted) {
          assert.deepEqual(scoresOf(feature), [...numbers.map(weightOf), 0]);
        }
        if (!sorted.some(({ feature }) => feature === other)) {
          assert.deepEqual(scoresOf(other), new Array(labels.length).fill(0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the features with the largest weights, each within a step of what it was', () => {
    const weights = new Map([
      [7, Float64Array.of(0.5, -1, 0.25)],
      [200_000, Float64Array.of(-3, 2, 1)],
      [9, Float64Array.of(0.001, 0, 0)],
    ]);
    const packed = pack(['a', 'b', 'c'], weights, 2);
    const model = unpack(packed);
    assert.equal(packed.count, 2);
    const scores = new Float64Array(3);
    model.addTo(scores, Int32Array.of(200_000));
    assert.deepEqual([...scores].map(Math.round), [-4, 1, 0]);
    const none = new Float64Array(3);
    model.addTo(none, Int32Array.of(9));
    assert.deepEqual([...none], [0, 0, 0]);
  });
});

function weightOf(number: number): number {
  return Math.fround(Math.sign(number - zero) * Math.abs(number - zero) ** 1.5) + 0;
}

describe('Numbers in few signs', () => {
  it('come back as they were put, by whatever table', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(62)), { maxLength: 500 }), (values) => {
        const writer = ransWriter();
        const counts = (which: boolean) =>
          Array.from({ length: 63 }, (_, value) => values.filter(([table, one]) => table === which && one === value).length);
        const tables = new Map([true, false].map((which) => [which, writer.table(counts(which))]));
        for (const [which, value] of values) writer.put(tables.get(which) ?? assert.fail(), value);
        const reader = ransReader(writer.text());
        const read = new Map([true, false].map((which) => [which, reader.table()]));
        assert.deepEqual(
          values.map(([which]) => reader.next(read.get(which) ?? assert.fail())),
          values.map(([, value]) => value),
        );
      }),
    );
  });

  it('take about as few signs as their frequencies allow', () => {
    const counts = [8000, 1000, 1000];
    const writer = ransWriter();
    const table = writer.table(counts);
    counts.forEach((count, value) => {
      for (let time = 0; time < count; time++) writer.put(table, value);
    });
    const fewest = counts.reduce((bits, count) => bits - count * Math.log2(count / 10_000), 0) / 6;
    assert.ok(writer.text().length < fewest * 1.02 + 10, `${writer.text().length} signs where ${Math.ceil(fewest)} would do`);
  });

  it('refuse a value that its table does not know', () => {
    const writer = ransWriter();
    writer.put(writer.table([1, 0, 1]), 1);
    assert.throws(() => writer.text(), /no frequency for 1/);
  });
});

describe('Packed word families', () => {
  const word = fc.stringMatching(/^[a-z][a-z-]{0,30}$/);

  it('give every word the family that it was written with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 1000 }), (words, count) => {
        const families = Array.from({ length: count }, (_, family) => words.filter((_, index) => (index * 7) % count === family));
        const middle = families.map((_, family) => family % 5);
        const known = unpackFamilies(packFamilies({ families, middle, broad: middle.map((group) => group % 2) }));
        assert.equal(known.size, words.length);
        words.forEach((word, index) => {
          const fine = (index * 7) % count;
          assert.deepEqual(known.get(word), { fine, middle: fine % 5, broad: (fine % 5) % 2 });
        });
      }),
    );
  });

  it('hold no word that the form cannot tell from the next', () => {
    assert.throws(() => packFamilies({ families: [['Nurse']], middle: [0], broad: [0] }), /"Nurse" cannot be written/);
  });
});

describe('The lexicon', () => {
  it("is wink's, word for word", () => {
    for (const [word, tags] of Object.entries(lexicon)) assert.deepEqual(tagsOf(word), tags, word);
    for (const word of familyWords()) assert.deepEqual(tagsOf(word), lexicon[word], word);
    for (const word of ['constructor', 'toString', 'northwinder']) assert.equal(tagsOf(word), undefined);
  });
});

describe('The models in server/english/data', () => {
  it('are read to the end', () => {
    const { labels, count, step, weights } = JSON.parse(
      readFileSync(new URL('../../server/english/data/purpose.json', import.meta.url), 'utf8'),
    );
    const model = unpack({ labels, count, step, weights });
    let found = 0;
    for (let feature = 0; feature < 1 << bits; feature++) {
      const scores = new Float64Array(labels.length);
      model.addTo(scores, Int32Array.of(feature));
      if (scores.some((score) => score !== 0)) found++;
    }
    assert.ok(found > count * 0.99 && found <= count);
  });
});
