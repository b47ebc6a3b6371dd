import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, it } from 'mocha';
import type { ReportedDocument } from '../../server/report/report.ts';
import { sarifReport } from '../../server/report/sarif.ts';
import { ruleIds } from '../../server/rules/severities.ts';
import { applied } from '../../server/rewrite/applied.ts';
import { hostileBrief, inputOf, labelledBriefs, linted } from './input.ts';

/** OASIS's own schema, in the copy that Microsoft's matchers for SARIF carry. */
const schema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One of its patterns is a regular expression only without the flag for Unicode.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

async function run(documents: readonly ReportedDocument[]) {
  return JSON.parse(await sarifReport(inputOf(documents))).runs[0];
}

function offset(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  return (starts[line - 1] as number) + column - 1;
}

function spanOf(text: string, region: Region): { start: number; end: number } {
  return {
    start: offset(text, region.startLine, region.startColumn),
    end: offset(text, region.endLine, region.endColumn),
  };
}

describe('The SARIF report', () => {
  it('is valid by the schema, for real briefs and for one that tries to break it', async () => {
    for (const documents of [[], labelledBriefs(), [hostileBrief]]) {
      const report = JSON.parse(await sarifReport(inputOf(documents)));
      assert.deepEqual(validate(report) ? [] : validate.errors, []);
    }
    assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false, 'the schema refuses what is wrong');
  });

  it('marks the same words as the editor and offers the same repairs', async () => {
    const documents = [
      ...labelledBriefs(),
      linted('emoji.md', '**🎯 Purpose:** 🚀 Staff will understand the tool.\r\n\r\n**Audience:** Staff.\r\n'),
    ];
    const { results, columnKind } = await run(documents);
    assert.equal(columnKind, 'utf16CodeUnits');
    const findings = documents.flatMap((document) => document.result.findings.map((finding) => ({ document, finding })));
    assert.equal(results.length, findings.length);
    let repairs = 0;
    for (const [index, { document, finding }] of findings.entries()) {
      const { physicalLocation } = results[index].locations[0];
      assert.equal(results[index].ruleId, finding.rule);
      assert.deepEqual(spanOf(document.text, physicalLocation.region), finding.range);
      for (const [at, fix] of finding.fixes().entries()) {
        const { artifactChanges, description } = results[index].fixes[at];
        assert.equal(description.text, fix.title);
        const repaired = [...artifactChanges[0].replacements]
          .map(({ deletedRegion, insertedContent }) => ({ ...spanOf(document.text, deletedRegion), text: insertedContent.text }))
          .sort((a, b) => b.start - a.start)
          .reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), document.text);
        assert.equal(repaired, applied(document.text, fix));
        repairs++;
      }
    }
    assert.ok(repairs > 100, `${repairs} repairs`);
  });

  it('describes each rule by its page', async () => {
    const { rules } = (await run([])).tool.driver;
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      ruleIds,
    );
    const vague = rules[ruleIds.indexOf('purpose-vague')];
    assert.equal(vague.name, 'PurposeVague');
    assert.equal(vague.shortDescription.text, 'This purpose promises exposure, not change');
    assert.equal(
      vague.fullDescription.text,
      'A purpose that says what people will hear, know or feel, and not what they will do differently.',
    );
    assert.match(vague.help.markdown, /^# This purpose promises exposure, not change\n/);
    assert.match(vague.help.text, /^This purpose promises exposure, not change\n/);
    assert.ok(vague.help.text.includes('\n    Sales team members will familiarize themselves with the new product line.\n'));
    assert.ok(vague.help.text.includes('\n- Severity: warning. To change it'));
    assert.deepEqual(vague.defaultConfiguration, { level: 'warning' });
    for (const result of (await run(labelledBriefs())).results) assert.equal(rules[result.ruleIndex].id, result.ruleId);
  });

  it('writes a path as a relative URI that leads back to it', async () => {
    const { text } = hostileBrief;
    for (const path of ['briefs/Année 100% #1?.md', hostileBrief.path, 'a b/c:d.md']) {
      const { artifactLocation } = (await run([linted(path, text)])).results[0].locations[0].physicalLocation;
      assert.equal(artifactLocation.uriBaseId, '%SRCROOT%');
      const address = new URL(artifactLocation.uri, 'file:///root/');
      assert.equal(decodeURIComponent(address.pathname), `/root/${path}`);
      assert.deepEqual([address.search, address.hash], ['', '']);
    }
  });

  it('knows a finding again on another line, and two findings of the same words apart', async () => {
    const text =
      '## Audience\n\nStaff.\n\n## Learning objectives\n\n- Understand the till\n- Know the rota\n- Understand the till\n';
    const prints = async (source: string): Promise<string[]> =>
      (await run([linted('brief.md', source)])).results
        .filter(({ ruleId }: { ruleId: string }) => ruleId === 'objective-vague')
        .map((result: { partialFingerprints: Record<string, string> }) => Object.values(result.partialFingerprints).join());
    const before = await prints(text);
    assert.equal(new Set(before).size, 3);
    assert.deepEqual(await prints(`# A new title\n\nAnd a new paragraph.\n\n${text}`), before);
  });

  it('takes no word of a document for an argument or a link', async () => {
    const { results } = await run([hostileBrief]);
    const said = results.map(({ message }: { message: { text: string } }) => message.text).join('\n');
    assert.ok(said.includes('a|b<i>&amp;%0A]]>"::error::'), 'the document is quoted');
    assert.doesNotMatch(said, /(?<!\{)\{\d+\}(?!\})|\]\(/);
  });
});
