/** Whole lints and keystrokes, each next to a bare remark parse of the same text. */
import os from 'node:os';
import { type LintResult, lint } from '../../server/lint.ts';
import { bareParse, row, timed } from './measure.ts';
import { briefOf, chance, others } from './texts.ts';

console.log(`Node ${process.version}, ${os.cpus()[0]?.model ?? 'a processor'}, ${os.cpus().length} cores\n`);
console.log('| | median | | p95 | |\n|---|---|---|---|---|');

const sizes = [
  { length: 10_000, name: '10 KB', lints: 300, keys: 1_000, parses: 60 },
  { length: 100_000, name: '100 KB', lints: 30, keys: 200, parses: 10 },
  { length: 1_000_000, name: '1 MB', lints: 3, keys: 60, parses: 3 },
];

for (const { length, name, lints, keys, parses } of sizes) {
  const text = briefOf(length);
  for (let round = 0; round < 3_000_000 / length / 10; round += 1) lint({ text });
  const parse = bareParse(text, parses);
  console.log(
    row(
      `whole lint of a ${name} brief, warm`,
      timed(lints, () => lint({ text })),
      parse,
    ),
  );
  if (length === 10_000) {
    const fresh = Array.from({ length: 60 }, (_, index) => briefOf(length, index + 1));
    console.log(
      row(
        `whole lint of ${name} briefs, each seen for the first time`,
        timed(60, (index) => lint({ text: fresh[index] ?? '' })),
        parse,
      ),
    );
  }
  console.log(row(`keystroke in a ${name} brief`, keystrokes(text, keys), parse));
  console.log(row(`keystroke in a ${name} brief that does not say that it is one`, keystrokes(unsaid(text), keys), parse));
}

const away = others.flatMap((text) => {
  const times = timed(5, () => lint({ text }));
  return lint({ text }).recognition.reason === 'no sections' ? [{ time: times[2] ?? 0, parse: bareParse(text, 5) }] : [];
});
const parse = away.reduce((sum, one) => sum + one.parse, 0) / away.length;
const times = away.map((one) => (one.time / one.parse) * parse).sort((a, b) => a - b);
console.log(row(`look at one of ${away.length} files that are no brief`, times, parse));

/** A brief that its sections alone tell. */
function unsaid(text: string): string {
  const bare = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  if (!lint({ text: bare }).recognition.brief) throw new Error('The text is no brief without its front matter');
  return bare;
}

/** Types into the middle of words all over a text, and takes every fourth sign back. */
function keystrokes(text: string, count: number) {
  const at = chance(3);
  let current = text;
  let result: LintResult = lint({ text: current });
  let place = text.length >> 1;
  const type = (index: number) => {
    if (index % 12 === 0) place = 40 + Math.floor(at() * (current.length - 50));
    const back = index % 4 === 3;
    current = back
      ? current.slice(0, place - 1) + current.slice(place)
      : current.slice(0, place) + ('an e.'[index % 5] as string) + current.slice(place);
    place += back ? -1 : 1;
    result = lint({ text: current }, undefined, result);
  };
  timed(count / 4, type);
  return timed(count, type);
}
