/** What is for people's eyes: colour, progress, help, pages. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coloursFor, terminalOf } from '../../server/cli/colour.ts';
import { progress } from '../../server/cli/progress.ts';
import { vague, workspace } from './workspace.ts';

const { read, run, write } = workspace();
const coloured = (text: string) => text.includes('\u001b[');

describe('Colour', () => {
  it('is for terminals, unless NO_COLOR or FORCE_COLOR say otherwise', () => {
    const on = (isTTY: boolean, environment: Record<string, string>) => coloured(coloursFor({ isTTY }, environment).red('x'));
    assert.deepEqual([on(true, {}), on(false, {}), on(true, { TERM: 'dumb' })], [true, false, false]);
    assert.deepEqual(
      [on(true, { NO_COLOR: '1' }), on(true, { NO_COLOR: '' }), on(true, { NO_COLOR: '1', FORCE_COLOR: '1' })],
      [false, true, false],
    );
    assert.deepEqual(
      [on(false, { FORCE_COLOR: '1' }), on(false, { FORCE_COLOR: '' }), on(true, { FORCE_COLOR: '0' })],
      [true, false, false],
    );
  });

  it('never goes to a file, nor into a format for programs', () => {
    write('brief.md', vague);
    const env = { FORCE_COLOR: '1' };
    assert.ok(coloured(run(['brief.md'], { env }).out));
    assert.ok(!coloured(run(['brief.md']).out));
    run(['--output', 'report.txt', 'brief.md'], { env });
    assert.match(read('report.txt'), /^brief\.md\n {2}5:1 {2}warning/);
    for (const format of ['json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'])
      assert.ok(!coloured(run(['--format', format, 'brief.md'], { env }).out), format);
  });
});

describe('Progress', () => {
  function shown(isTTY: boolean, each: number): string[] {
    const written: string[] = [];
    let time = 0;
    const line = progress(100, { isTTY, write: (text: string) => written.push(text) }, () => time);
    for (let done = 0; done < 100; done++) {
      time += each;
      line.step();
    }
    line.end();
    return written;
  }

  it('is told of a long run on a terminal, now and then, and leaves the line empty', () => {
    const written = shown(true, 30);
    assert.equal(written[0], '\r34 of 100 documents …\u001b[K');
    assert.ok(written.length < 25, `${written.length} times`);
    assert.equal(written.at(-1), '\r\u001b[K');
  });

  it('is not told of a short run, nor where nobody looks', () => {
    assert.deepEqual(shown(true, 5), []);
    assert.deepEqual(shown(false, 30), []);
  });
});

describe('northstar explain', () => {
  it('lays a page out for a terminal, and hands it on as it is elsewhere', () => {
    const page = run(['explain', 'wiifm-only']).out;
    assert.match(page, /^# These benefits are what you offer, not what they value\n/);
    const laidOut = run(['explain', 'wiifm-only'], { env: { FORCE_COLOR: '1' } }).out;
    assert.ok(laidOut.startsWith('\u001b[1mThese benefits are what you offer, not what they value\u001b[22m\n'));
    assert.doesNotMatch(laidOut, /```/);
    const words = laidOut.split('\n').filter((line) => line !== '' && !line.startsWith('    '));
    for (const line of words) assert.ok(line.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '').length <= 80, line);
    assert.equal(terminalOf({ isTTY: true, columns: 300 }, {})?.width, 100);
  });
});
