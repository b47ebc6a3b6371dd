/** What a brief answers, what it leaves open, and what is asked of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import type { Review } from '../../server/rules/review-form.ts';
import { defaultSettings } from '../../server/settings/settings.ts';
import { labelledBriefs } from '../report/input.ts';

const example = (name: string) => readFileSync(path.join(import.meta.dirname, '../report/briefs', name), 'utf8');
const vague = example('1-product-launch-vague.md');
const halfway = example('2-product-launch-halfway.md');
const clear = example('3-product-launch-exemplary.md');

function review(text: string, settings = defaultSettings): Review {
  const read = lint({ text, path: 'brief.md' }, settings).review();
  assert.ok(read);
  return read;
}

/** The questions in a state. */
const those = (state: string, { answers }: Review) =>
  answers.filter((one) => one.state === state).map(({ question }) => question);
const said = (question: string, { answers }: Review) => answers.find((one) => one.question === question)?.text;

describe('The review of a brief', () => {
  it('tells what is answered and what is open', () => {
    assert.deepEqual(those('open', review(vague)), [
      'from',
      'to',
      'result',
      'currency',
      'evidence',
      'objectives',
      'decisions',
      'social',
    ]);
    assert.deepEqual(those('answered', review(vague)), ['who', 'cause', 'measures']);
    assert.deepEqual(those('none', review(vague)), ['uptake']);
    assert.deepEqual(those('open', review(halfway)), ['who', 'result']);
    assert.equal(those('answered', review(clear)).length, 12);
  });

  it('quotes the answers, and what is marked where one is open', () => {
    const read = review(vague);
    assert.equal(said('who', read), 'Sales team members');
    assert.equal(said('decisions', read), 'A webinar, since the licence is paid for anyway');
    assert.equal(said('objectives', read), 'understand the features of the new product line');
    assert.equal(said('measures', read), 'Revenue generation in home care, per quarter');
    assert.equal(said('from', read), undefined);
    for (const { text = '', range } of read.answers) if (range) assert.equal(vague.slice(range.start, range.end), text);
    assert.equal(said('evidence', review(clear)), said('currency', review(clear)));
  });

  it('takes a gap for no answer', () => {
    const gaps = clear
      .replace('increasing revenue generation by 10%', 'increasing [the measure] by 10%')
      .replace('so said nine of the twelve we interviewed in May', '[how we know]')
      .replace('Revenue generation in home care, per quarter', '[the measure]');
    assert.deepEqual(those('open', review(gaps)), ['result', 'currency', 'evidence', 'measures']);
  });

  it('asks nothing about what the settings have switched off', () => {
    const rules = { 'root-cause-missing': 'off', 'purpose-vague': 'off', 'decision-untraced': 'off' } as const;
    const asked = review(vague, { ...defaultSettings, rules }).answers.map(({ question }) => question);
    assert.ok(!asked.includes('cause') && !asked.includes('decisions'));
    assert.ok(asked.includes('from'), 'other rules ask for what they do today');
  });

  it('shows the purposes as they were read', () => {
    const [purpose, ...others] = review(clear).purposes;
    assert.ok(purpose);
    assert.deepEqual(others, []);
    assert.equal(purpose.standing, 'Clear');
    assert.deepEqual(
      purpose.parts.map(({ part, start, end }) => `${part}: ${purpose.text.slice(start, end)}`),
      [
        'who: Sales team members',
        'from: farmer-style sales professionals who lack confidence in their product knowledge',
        "to: hunter-style sales professionals who actively seek opportunities to create deals that meet the clients' needs",
        'result: increasing revenue generation by 10%',
      ],
    );
    assert.equal(clear.slice(purpose.range.start, purpose.range.end), purpose.text);
  });

  it('leaves no question open in a labelled brief without a finding on it', () => {
    const asks: Readonly<Record<string, string>> = {
      cause: 'root-cause-missing',
      decisions: 'decision-untraced',
      objectives: 'objective-vague',
      uptake: 'currency-unapplied',
      measures: 'measure-unmatched',
    };
    let open = 0;
    for (const { path: name, result, text } of labelledBriefs()) {
      // Without a purpose there is nothing yet that an analysis could be missed for.
      if (!result.recognition.brief || result.findings.some(({ rule }) => rule === 'purpose-missing')) continue;
      const read = review(text);
      for (const [question, rule] of Object.entries(asks)) {
        const isOpen = those('open', read).includes(question as never);
        assert.equal(
          isOpen,
          result.findings.some((finding) => finding.rule === rule),
          `${name}: ${question}`,
        );
        open += isOpen ? 1 : 0;
      }
    }
    assert.ok(open > 20, `${open}`);
  });

  it('is plain data, so that it can be kept and sent', () => {
    for (const text of [vague, halfway, clear]) assert.deepEqual(JSON.parse(JSON.stringify(review(text))), review(text));
  });

  it('is not made of a document that is no brief', () => {
    assert.equal(lint({ text: '# Notes\n\n## Purpose\n\nBuy milk.\n' }).review(), undefined);
  });
});
