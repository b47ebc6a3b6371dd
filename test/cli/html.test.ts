/** `--format html` keeps the contract of the other formats. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { clean, vague, workspace } from './workspace.ts';

const at = workspace();
const html = (...args: string[]) => at.run(['--format', 'html', ...args]);

describe('northstar lint --format html', () => {
  before(() => {
    at.write('vague.md', vague);
    at.write('clean.md', clean);
  });

  it('writes one page to standard output, or to a file', () => {
    const { out, err, status } = html('vague.md', 'clean.md');
    assert.deepEqual([status, err], [1, '']);
    assert.match(out, /^<!doctype html>\n<html lang="en">\n.*<h1>Review of 2 design briefs<\/h1>.*<\/html>\n$/s);
    assert.deepEqual(html('vague.md', 'clean.md', '--output', 'review.html'), { status: 1, out: '', err: '' });
    assert.equal(at.read('review.html'), out);
  });

  it('ends as --fail-on says, whatever the page shows', () => {
    assert.equal(html('clean.md').status, 0);
    assert.equal(html('vague.md', '--fail-on', 'error').status, 0);
    assert.equal(html('vague.md', '--fail-on', 'never').status, 0);
    const nowhere = html('vague.md', '--output', 'no/such/folder/review.html');
    assert.deepEqual([nowhere.status, nowhere.out], [2, '']);
    assert.match(nowhere.err, /^The report could not be written to no\/such\/folder\/review\.html: /);
  });

  it('leaves out the findings of a baseline, and tells all the same where the brief stands', () => {
    at.run(['vague.md', '--baseline', 'known.json', '--write-baseline']);
    const { out, err, status } = html('vague.md', '--baseline', 'known.json');
    assert.equal(status, 0);
    assert.match(err, /^Of the findings in the baseline, 1 is still there and 0 are gone\.\n$/);
    assert.ok(!out.includes('<li id="brief-1-finding-1">'));
    assert.match(out, /There is nothing new to mark in this brief\./);
    assert.match(out, /<span class="standing vague">/);
  });

  it('reads one brief from standard input', () => {
    const { out } = at.run(['--format', 'html', '--stdin', '--stdin-filename', 'new.md'], { input: vague });
    assert.match(out, /<h1>Review of Product launch training<\/h1>/);
    assert.match(out, /<p class="path">new\.md<\/p>/);
  });
});
