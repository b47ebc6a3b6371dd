/** The report in the XML of JUnit, which CI servers show as test results. */
import { count } from './count.ts';
import { escapeXml } from './escape.ts';
import { placer } from './place.ts';
import { fails, type ReportedDocument, type ReportInput, severities } from './report.ts';

/** One suite; a test case a brief, which fails where a finding reaches `failOn`. Lighter findings are its output. Other documents are no test. */
export function junitReport({ documents, failOn }: ReportInput): string {
  const briefs = documents.filter(({ result }) => result.recognition.brief);
  const failed = briefs.filter(({ result }) => result.findings.some(({ severity }) => fails(severity, failOn)));
  const numbers = `tests="${briefs.length}" failures="${failed.length}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Northstar" ${numbers}>`,
    `  <testsuite name="Design briefs" ${numbers}>`,
    ...briefs.map((brief) => testCase(brief, failOn)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(document: ReportedDocument, failOn: ReportInput['failOn']): string {
  const { findings } = document.result;
  const open = `    <testcase classname="northstar" name="${escapeXml(document.path).replaceAll('\n', '&#10;')}"`;
  if (findings.length === 0) return `${open}/>`;
  const failing = findings.filter(({ severity }) => fails(severity, failOn));
  const lighter = findings.filter((finding) => !failing.includes(finding));
  const gravest = severities.find((severity) => failing.some((finding) => finding.severity === severity));
  return [
    `${open}>`,
    ...(gravest === undefined
      ? []
      : [
          `      <failure type="${gravest}" message="${escapeXml(headline(failing))}">${escapeXml(lines(failing, document))}</failure>`,
        ]),
    ...(lighter.length === 0 ? [] : [`      <system-out>${escapeXml(lines(lighter, document))}</system-out>`]),
    '    </testcase>',
  ].join('\n');
}

/** Servers show this in their lists: the message where there is one, or how many there are. */
function headline(findings: ReportedDocument['result']['findings']): string {
  return findings.length === 1 ? (findings[0]?.message as string) : count(findings.length, 'finding');
}

function lines(findings: ReportedDocument['result']['findings'], { path, text }: ReportedDocument): string {
  const place = placer(text);
  const name = path.replace(/[\n\r]/g, '\ufffd');
  return findings
    .map(({ rule, severity, message, range }) => {
      const { line, column } = place(range.start);
      return `${name}:${line}:${column}: ${severity}: ${message} (${rule})`;
    })
    .join('\n');
}
