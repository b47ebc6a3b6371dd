/** GitHub's workflow commands and GitLab's Code Quality. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { githubReport } from '../../server/report/github.ts';
import { gitlabReport } from '../../server/report/gitlab.ts';
import { placer } from '../../server/report/place.ts';
import { hostileBrief, inputOf, labelledBriefs, linted, vagueBrief } from './input.ts';

/** Reads a line as GitHub's runner does. */
function command(line: string) {
  const [, name, properties = '', message = ''] = /^::(\w+) ([^:]*?(?:,[^:]*?)*)::(.*)$/.exec(line) ?? [];
  const read = (text: string) =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  return {
    name,
    properties: Object.fromEntries(
      properties.split(',').map((property) => {
        const [key, ...value] = property.split('=');
        return [key, read(value.join('='))];
      }),
    ),
    message: message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  };
}

describe('The report for GitHub', () => {
  it('is a command a finding, and a summary', () => {
    const lines = githubReport(inputOf([vagueBrief])).split('\n');
    assert.equal(
      lines.find((line) => line.includes('purpose-vague')),
      '::warning file=briefs/a.md,line=5,endLine=5,col=1,endColumn=38,title=purpose-vague::This purpose promises exposure, not change: say what sales staff will do differently.',
    );
    assert.match(lines.at(-2) as string, /^\d+ findings \(.*\)\. 1 brief read, 0 other documents left alone\.$/);
  });

  it('gives back name and message of a document that tries to break out', () => {
    const lines = githubReport(inputOf([hostileBrief]))
      .trimEnd()
      .split('\n');
    const { findings } = hostileBrief.result;
    assert.equal(lines.length, findings.length + 1);
    for (const [index, finding] of findings.entries()) {
      const { properties, message } = command(lines[index] as string);
      assert.equal(properties.file, hostileBrief.path);
      assert.equal(properties.title, finding.rule);
      assert.equal(message, finding.message);
    }
    assert.ok(findings.some(({ message }) => message.includes('::error::')));
  });

  it('gives columns only for a finding on one line', () => {
    const several = labelledBriefs().concat(hostileBrief);
    for (const { text, result, path } of several) {
      const place = placer(text);
      const lines = githubReport(inputOf([{ path, text, result }])).split('\n');
      for (const [index, { range }] of result.findings.entries()) {
        const one = place(range.start).line === place(range.end).line;
        assert.equal(/,col=\d+,endColumn=\d+,/.test(lines[index] as string), one, lines[index]);
      }
    }
  });
});

describe('The report for GitLab', () => {
  it('has what Code Quality asks for, and a fingerprint of its own for each finding', () => {
    const documents = [...labelledBriefs(), hostileBrief, linted('copy.md', hostileBrief.text)];
    const issues = JSON.parse(gitlabReport(inputOf(documents)));
    const findings = documents.flatMap(({ path, text, result }) =>
      result.findings.map(({ rule, message, range }) => ({
        check_name: rule,
        description: message,
        location: { path, lines: { begin: placer(text)(range.start).line } },
      })),
    );
    assert.deepEqual(
      issues.map(({ check_name, description, location }: (typeof findings)[number]) => ({ check_name, description, location })),
      findings,
    );
    for (const { severity } of issues) assert.match(severity, /^(?:info|minor|major)$/);
    assert.equal(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, issues.length);
  });
});
