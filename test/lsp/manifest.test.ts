import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { ruleIds, rules } from '../../server/rules/index.ts';
import { defaultSettings } from '../../server/settings/settings.ts';

const { properties } = manifest.contributes.configuration;

describe('The manifest', () => {
  it('declares each rule with its severity', () => {
    const declared = Object.entries(properties['northstar.rules'].properties).map(([id, rule]) => [id, rule.default]);
    const severities = new Map<string, string>(rules.map(({ id, severity }) => [id, severity]));
    assert.deepEqual(declared.sort(), ruleIds.map((id) => [id, severities.get(id) ?? 'hint']).sort());
  });

  it('declares the other settings with their defaults', () => {
    const { documents, enable } = defaultSettings;
    assert.deepEqual(
      [
        properties['northstar.enable'].default,
        properties['northstar.documents.select'].default,
        properties['northstar.documents.include'].default,
        properties['northstar.documents.exclude'].default,
      ],
      [enable, documents.select, documents.include, documents.exclude],
    );
  });

  it('starts the extension for Markdown alone', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  });

  it('shows the way with pages that exist and commands that are declared', () => {
    const commands: readonly string[] = manifest.contributes.commands.map(({ command }) => command);
    for (const { steps } of manifest.contributes.walkthroughs) {
      for (const { description, media } of steps) {
        assert.ok(existsSync(path.join(import.meta.dirname, '../..', media.markdown)), media.markdown);
        for (const [, command = ''] of description.matchAll(/\(command:([\w.]+)\)/g))
          assert.ok(commands.includes(command), command);
      }
    }
  });
});
