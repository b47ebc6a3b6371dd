import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { briefReview } from '../../server/report/brief-review.ts';
import type { ReportedDocument } from '../../server/report/report.ts';
import { hostileBrief, labelledBriefs, linted } from './input.ts';

function reviewed({ path: name, text, result }: ReportedDocument): string {
  const review = result.review?.();
  assert.ok(review);
  return briefReview({ path: name, text, review, findings: result.findings });
}

const tills = `# Till training

## Purpose

Sales staff will understand the till.

## Audience

Shop volunteers. They care most about being the one whom colleagues ask for advice: nine of the twelve we interviewed said so.
`;

describe('The review of a brief to paste', () => {
  it('says where it stands, what is marked by section, and whom to ask what', () => {
    assert.equal(
      reviewed(linted('briefs/a.md', tills)),
      `## Review: Till training

**Vague.** Purpose: it promises exposure, and no change yet. Currency: stated, and the brief says how you know.

**Open:** From, To, Result, Root cause.

**2 findings** (1 warning, 1 information).

### Purpose

- Line 3: This purpose rests on no analysis: say what keeps people from doing it today, and how you found out.
- Line 5: This purpose promises exposure, not change: say what sales staff will do differently.

### Open questions

To those who commission the training:

- If this works, what will you see shop volunteers do that they do not do today?
- Which figure should move, from what to what, and by when?

To those who know the work:

- What keeps shop volunteers from doing it today: not knowing how, not being able to, or not being let?
- Where can we watch it happen, and whose cases may we read?
- What do shop volunteers do today instead, and when did you last see it?
`,
    );
  });

  it('is short where there is nothing to mark', () => {
    const text = readFileSync(path.join(import.meta.dirname, 'briefs/3-product-launch-exemplary.md'), 'utf8');
    assert.equal(
      reviewed(linted('brief.md', text)),
      `## Review: Product launch training

**Clear.** Purpose: who, from, to and a measured result are there. Currency: stated, and the brief says how you know.

Nothing to mark.
`,
    );
  });

  it('tells every finding once, with its line, in every labelled brief', () => {
    let findings = 0;
    for (const document of labelledBriefs()) {
      if (!document.result.recognition.brief) continue;
      const lines = reviewed(document).match(/^- Line (\d+): /gm) ?? [];
      assert.equal(lines.length, document.result.findings.length, document.path);
      findings += lines.length;
    }
    assert.ok(findings > 100);
  });

  it('takes the file’s name where there is no title, and stops at fifty findings', () => {
    const objectives = Array.from({ length: 60 }, (_, index) => `- understand tool ${index}`).join('\n');
    const text = `---\nnorthstar: true\n---\n\n**Purpose:** Fitters will understand the tools.\n\n## Objectives\n\n${objectives}\n`;
    const document = linted('briefs/tools_1.md', text);
    const review = reviewed(document);
    assert.match(review, /^## Review: briefs\/tools\\_1\.md\n/);
    assert.equal(review.match(/^- Line /gm)?.length, 50);
    assert.ok(review.includes(`\n… and ${document.result.findings.length - 50} more.\n`));
  });

  it('mentions nobody, links to nothing and brings no HTML of what a brief says', () => {
    const review = reviewed(hostileBrief);
    assert.doesNotMatch(review, /@\w|(?<!&)#\d|https?:\/\/|www\.|<(?!!-- -->)/);
  });
});
