import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readBrief } from '../../server/brief/brief.ts';
import { mayBeBrief } from '../../server/brief/look-away.ts';
import { recognise } from '../../server/brief/recognise.ts';
import names from '../../server/brief/role-names.json' with { type: 'json' };
import { nameReader } from '../../server/brief/roles.ts';
import { parse } from '../../server/markdown/parse.ts';

const project = join(import.meta.dirname, '../..');
const read = nameReader();
const reason = (text: string) => recognise(readBrief(parse(text))).reason;

/** All ways in which a document may name a section. */
const forms: readonly ((name: string) => string)[] = [
  (name) => `## ${name}\n\nWords.`,
  (name) => `> ### 2. **${name}** {#x}\n> Words.`,
  (name) => `${name}\n---\n\nWords.`,
  (name) => `#${name}\nWords.`,
  (name) => `**${name}**\nWords.`,
  (name) => `**${name}:** Words.`,
  (name) => `Words.\\\n🎯 __${name}__: words.`,
  (name) => `*${name}:* words.`,
  (name) => `- **${name}** – words\n- more`,
  (name) => `${name}: words.`,
  (name) => `${name}\n: words.`,
  (name) => `**${name.replace(' ', '\n')}:** words.`,
  (name) => `1. [**${name}**](#there)\n\n   Words.`,
  (name) => `| ${name} | words |\n|---|---|\n| ${name} | words |`,
  (name) => `Field | Value\n--|--\n**${name}** | words\n`,
  (name) => `::: ${name.replaceAll(' ', '-')}\nWords.\n:::`,
  (name) => `!!! note "${name}"\n    Words.`,
  (name) => `> [!NOTE] ${name}\n> Words.`,
];

describe('Looking away from a file that is no brief', () => {
  it('never turns from what full recognition would read on', () => {
    const name = fc.constantFrom(...Object.values(names.roles).flat());
    const written = name.chain((one) => fc.constantFrom(one, one.charAt(0).toUpperCase() + one.slice(1)));
    const section = fc.tuple(fc.constantFrom(...forms), written).map(([form, one]) => form(one));
    fc.assert(
      fc.property(fc.array(section, { minLength: 2, maxLength: 4 }), (sections) => {
        const text = sections.join('\n\n');
        if (reason(text) !== 'no sections') assert(mayBeBrief(text, read), text);
      }),
      { numRuns: 2_000 },
    );
  }).timeout(20_000);

  it('turns from no document that recognition accepts, and from most that have nothing of a brief', () => {
    const files = ['examples', 'training', 'test/corpus', '../shared/corpus'].flatMap((folder) =>
      globSync(`${folder}/**/*.md`, { cwd: project }),
    );
    let strangers = 0;
    let spared = 0;
    for (const file of files) {
      const text = readFileSync(join(project, file), 'utf8');
      const stranger = reason(text) === 'no sections';
      const parsed = mayBeBrief(text, read);
      assert(stranger || parsed, file);
      if (stranger) strangers += 1;
      if (stranger && !parsed) spared += 1;
    }
    assert(spared > 0.7 * strangers, `${spared} of ${strangers}`);
  }).timeout(60_000);

  it('reads on where the front matter may say what the document is', () => {
    for (const head of [
      'type: Design Brief',
      'northstar: true',
      'northstar:\n  disable: [x]',
      '"type": >\n  learning design brief',
    ]) {
      assert(mayBeBrief(`---\n${head}\n---\n\nWords.`, read), head);
    }
    assert(mayBeBrief('---\naudience: Night nurses\nlearning_objectives: [walk]\n---\n', read));
  });
});
