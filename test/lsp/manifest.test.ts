import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { configuration } from '../../scripts/settings/manifest.ts';
import { ruleSeverities } from '../../server/rules/severities.ts';

describe('The manifest', () => {
  it('has the settings as they are declared: npm run settings writes them', () => {
    assert.deepEqual(manifest.contributes.configuration, JSON.parse(JSON.stringify(configuration())));
  });

  it('offers every rule by its id, with its severity', () => {
    const rules = manifest.contributes.configuration.properties['northstar.rules'].properties;
    assert.deepEqual(
      Object.entries(rules).map(([id, rule]) => [id, rule.default]),
      [...ruleSeverities],
    );
  });

  it('gives each setting to each folder of a workspace for itself', () => {
    for (const [key, { scope }] of Object.entries(manifest.contributes.configuration.properties))
      assert.equal(scope, 'resource', key);
  });

  it('starts the extension for Markdown alone', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown']);
  });

  it('offers to copy the review by a right click in a brief alone, and in the palette for Markdown', () => {
    const of = (items: readonly { command: string; when?: string }[]) =>
      items.filter(({ command }) => command === 'northstar.copyReview').map(({ when }) => when);
    assert.deepEqual(of(manifest.contributes.menus['editor/context']), ['editorLangId == markdown && northstar.isBrief']);
    assert.deepEqual(of(manifest.contributes.menus.commandPalette), ['editorLangId == markdown']);
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
