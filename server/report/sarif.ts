/** The report in SARIF 2.1.0, the format of code scanning. */
import type { Finding } from '../lint.ts';
import { plainText } from '../rewrite/template.ts';
import type { Fix, Severity } from '../rules/rule.ts';
import { fingerprints } from './fingerprint.ts';
import { placer } from './place.ts';
import type { Colours, ReportedDocument, ReportedRule, ReportInput } from './report.ts';
import { leadOf, readablePage, titleOf } from './rule-page.ts';

type Region = (span: Finding['range']) => object;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

const same = (text: string) => text;
const uncoloured: Colours = { red: same, yellow: same, blue: same, dim: same, bold: same, underline: same };

/** One log with one run. Paths are relative to the folder in which Northstar ran (`%SRCROOT%`); documents without findings are not named. */
export async function sarifReport({ documents, version, rules: describe }: ReportInput): Promise<string> {
  const rules = await describe();
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Northstar', version, semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap((document) => resultsOf(document, indexOf)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor({ id, severity, page }: ReportedRule) {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: titleOf(page) },
    fullDescription: { text: leadOf(page) },
    help: { text: readablePage(page, uncoloured, Number.POSITIVE_INFINITY), markdown: page },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultsOf(document: ReportedDocument, indexOf: ReadonlyMap<string, number>) {
  const place = placer(document.text);
  const region: Region = ({ start, end }) => {
    const from = place(start);
    const to = place(end);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const artifactLocation = location(document.path);
  const known = fingerprints(document);
  return document.result.findings.map((finding, index) => {
    const fixes = finding.fixes().map((fix) => fixOf(fix, artifactLocation, region));
    return {
      ruleId: finding.rule,
      ruleIndex: indexOf.get(finding.rule),
      level: levels[finding.severity],
      message: { text: message(finding.message) },
      locations: [{ physicalLocation: { artifactLocation, region: region(finding.range) } }],
      partialFingerprints: { 'northstarFinding/v1': known[index] },
      ...(fixes.length > 0 && { fixes }),
    };
  });
}

function fixOf({ title, edits }: Fix, artifactLocation: object, region: Region) {
  return {
    description: { text: message(title) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ range, template }) => ({
          deletedRegion: region(range),
          insertedContent: { text: plainText(template) },
        })),
      },
    ],
  };
}

/** A document on another drive has no path from here, and is named whole. */
function location(path: string) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${path[0]}:${encoded.slice(encoded.indexOf('/'))}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}

/** Words of a document that readers of SARIF would take for an argument (`{0}`) or a link (`[text](1)`) stay words. */
function message(text: string): string {
  return text.replace(/\{(\d+)\}/g, '{{$1}}').replace(/\](?=\()/g, '] ');
}
