/** What the tests of the formats report: documents linted for real. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describedRules } from '../../server/cli/rules.ts';
import { lint } from '../../server/lint.ts';
import type { Colours, ReportedDocument, ReportInput } from '../../server/report/report.ts';
import { defaultSettings } from '../../server/settings/settings.ts';

const project = path.join(import.meta.dirname, '../..');
const same = (text: string) => text;
const uncoloured: Colours = { red: same, yellow: same, blue: same, dim: same, bold: same, underline: same };

/** A document, linted. */
export function linted(name: string, text: string): ReportedDocument {
  return { path: name, text, result: lint({ text, path: name }, defaultSettings) };
}

/** What a format gets on the command line, without colour. */
export function inputOf(documents: readonly ReportedDocument[], failOn: ReportInput['failOn'] = 'warning'): ReportInput {
  return { documents, failOn, colours: uncoloured, version: '1.2.3', rules: async () => describedRules() };
}

/** Briefs with many findings of many rules. */
export function labelledBriefs(): ReportedDocument[] {
  return globSync('training/labelled/briefs/*.md', { cwd: project })
    .sort()
    .map((file) => linted(file.split(path.sep).join('/'), readFileSync(path.join(project, file), 'utf8')));
}

/** Means something to at least one format each: tables, XML, workflow commands, links, mentions, terminals. */
const hostile = 'a|b<i>&amp;%0A]]>"::error::,@all#1[x](http://evil.example)`{0}` www.evil.example';

/** A name and a text that would break out of their place in a report that did not escape them; the findings quote the text. */
export const hostileBrief = linted(
  `${hostile.replaceAll('/', '-')}.md`,
  `---
northstar:
  disable: ['${hostile}\u0007\u001b[31m']
---

# ${hostile}

## Purpose

The ${hostile} team will understand the tool.

## Audience

Everyone: ${hostile}
`,
);

/** A brief with a warning and an information. */
export const vagueBrief = linted(
  'briefs/a.md',
  `# Till training

## Purpose

Sales staff will understand the till.

## Audience

Twelve sales staff. They care most about being the one whom colleagues ask for advice: nine of the twelve we interviewed said so.
`,
);
