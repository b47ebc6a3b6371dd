/** The text that says which settings apply to a document. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ruleSeverities } from '../../server/rules/severities.ts';
import { explainSettings } from '../../server/settings/explain.ts';
import { resolved, settingsPath } from './folder.ts';

describe('The explanation of the settings', () => {
  it('has each key with its value and its source', async () => {
    const result = await resolved({
      [settingsPath]:
        '{\n"northstar.standard": "team.json",\n"northstar.rules": {\n"purpose-vague": "error"},\n"northstar.overrides": [\n{"files": ["old/**"],\n"rules": {"wiifm-only": "off"}}]}',
      'team.json': '{"rules": {"purpose-vague": "off",\n"objective-vague": "hint"},\n"headings": {"purpose": ["Nordstern"]}}',
    });
    const lines = explainSettings({ path: 'old/a.md', folder: 'sales' }, result, ruleSeverities).trimEnd().split('\n');
    const rows = new Map(lines.map((line) => line.split(/ {2,}/)).map(([key, value, source]) => [key, [value, source]]));
    assert.equal(lines[0], 'Settings of old/a.md in sales');
    assert.deepEqual(rows.get('northstar.enable'), ['true', 'default']);
    assert.deepEqual(rows.get('northstar.standard'), ['"team.json"', '.vscode/settings.json, line 2']);
    assert.deepEqual(rows.get('northstar.rules.purpose-vague'), ['"error"', '.vscode/settings.json, line 4']);
    assert.deepEqual(rows.get('northstar.rules.objective-vague'), ['"hint"', 'team.json, line 2']);
    assert.deepEqual(rows.get('northstar.rules.wiifm-only'), ['"off"', '.vscode/settings.json, line 7']);
    assert.deepEqual(rows.get('northstar.rules.purpose-missing'), ['"warning"', 'default']);
    assert.deepEqual(rows.get('northstar.headings.purpose'), ['["Nordstern"]', 'team.json, line 3']);
  });
});
