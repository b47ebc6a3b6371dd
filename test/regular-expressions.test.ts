import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { safety } from './expression-safety.ts';
import type { Found } from './regular-expressions.ts';

const collector = join(import.meta.dirname, 'regular-expressions.ts');
const output = execFileSync(process.execPath, ['--no-warnings', collector], { encoding: 'utf8', maxBuffer: 1e8 });
const all: readonly Found[] = JSON.parse(output);

/** What the checker cannot clear, by how it begins, and why no text can make it slow all the same. */
const bounded: readonly (readonly [start: string, why: string])[] = [
  ['^(?:(?:the |our )?(?:cohort|course', 'a name of 80 characters at most'],
  ['^(?:what (?:will|would|should|shall) tell us', 'a name of 80 characters at most'],
  ['^(?:(?:the thing |that )?for (?:which|what)', 'a name of 80 characters at most'],
  ['^(?:where (?:the |our |this |that |all this', 'a name of 80 characters at most'],
  ['^(?:what we (?:were told|got told|heard', 'a name of 80 characters at most'],
  ['^(?:who(?:m)? (?:do )?(?:we|you) have in', 'a name of 80 characters at most'],
  ['^(?:why (?:are|do|should|did|would|will) we', 'a name of 80 characters at most'],
  ['\\b(?:learn|learner|learners|learning|training', 'no repetition is longer than 80 characters'],
  ['\\b(?:purpose|aim|goal|what .{0,80}for', 'no repetition is longer than 80 characters'],
  ['\\$?\\{\\{[^{}\\n]{1,80}\\}\\}|<%', 'no repetition is longer than 120 characters'],
  ['["“][^"”]*$', 'the few characters before a placeholder'],
  ['(?<!\\p{L})\\p{L}{2}\\S*\\s+\\p{L}', 'starts once a word'],
  ['^(?:[ \\t]*(?:#[^\\r\\n]*)?(?:\\r\\n|\\n|\\r(?!\\n)))*', 'starts once, in front matter of 20,000 characters at most'],
  ['"""[\\s\\S]*?"""+|', 'starts once'],
  ['[ \\t>]*(?:[-+][ \\t]|', 'starts once a line, and goes through it once'],
  ['^([ \\t]*)(?=[^\\r\\n]{7})', 'starts once a line, and goes through it once'],
  ['[\\p{L}\\p{N}][^\\r\\n:="\']*(?=', 'a line of front matter of 20,000 characters at most'],
  ['^[ \\t>]*\\|?[ \\t]*:?-+', 'a line of 4,000 characters at most'],
  ['^(?::{3,}|!!!|', 'a line of 4,000 characters at most'],
  ['!\\[[^\\]]*\\](?:\\([^)]*\\)', 'a line of 1,000 characters at most'],
  ['^(#{2,6})[ \\t]*([\\p{L} ]{0,40})$', 'starts once, on the line that is being typed'],
  ['^[ \\t]*(?:[-*+][ \\t]+)?[\\p{L} ]{0,30}$', 'starts once, on the line that is being typed'],
  ['<!--\\s*northstar-disable-next-line', 'one line, when somebody asks for a fix'],
  ['^northstar[ \\t]*:[ \\t]*\\{', 'front matter, when somebody asks for a fix'],
  ['^(?:(?:by|at) the end[^,]*,', 'starts once, in one sentence, when somebody asks for a fix'],
  ['^(?:no|nothing|none|without|not|never|we', 'starts once, and what follows leaves no choice'],
  ['(?:^\\s*[:=–—]|\\b(?:target|goal|aim)', '200 characters at most'],
  ['\\bfrom (.+?) to (.+)$', '200 characters at most'],
  ['[.,;:]+$', 'a filling of 300 characters at most'],
  ['^```+(.*)$', 'a line of our own pages'],
  ['^(```+).*\\n(?:.*\\n)*?\\1$', 'our own pages'],
  ["^option '(?:-\\w, )?(--[\\w-]+)", 'what somebody typed after a command'],
  ["^unknown option '(.*)'\\n", 'what somebody typed after a command'],
  ['^(?:how|what|where|which|when|in what way)', 'starts once, in one sentence, when somebody asks for a fix'],
];

const excepted = ({ source }: Found) => bounded.some(([start]) => source.startsWith(start));

function verdict({ source, flags }: Found): Promise<string> {
  const whole = flags.includes('y') ? `^(?:${source})` : source;
  return safety(whole, flags.replace(/[dvy]/g, ''));
}

describe('Regular expressions', () => {
  it('take no more time than the text is long', async () => {
    const slow: string[] = [];
    const pending = all.filter((one) => !excepted(one));
    assert(pending.length > 400, `${pending.length} were found`);
    const work = async () => {
      for (let one = pending.pop(); one; one = pending.pop()) {
        const status = await verdict(one);
        if (status !== 'safe') slow.push(`${status}: ${one.place} /${one.source}/`);
      }
    };
    await Promise.all([work(), work()]);
    assert.deepEqual(slow, []);
  }).timeout(400_000);

  it('that need an excuse are still there', () => {
    const idle = bounded.filter(([start]) => !all.some(({ source }) => source.startsWith(start)));
    assert.deepEqual(idle, []);
  });
});
