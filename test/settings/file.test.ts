/** A settings file: what of it holds, and what is said of the rest, at its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ruleSeverities } from '../../server/rules/severities.ts';
import { readSettingsFile } from '../../server/settings/file.ts';

function read(text: string, ownFile = false) {
  const file = readSettingsFile({ name: 'settings.json', text, rules: ruleSeverities, ownFile });
  const said = file.problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
  return { given: Object.fromEntries(file.given), said };
}

describe('A settings file', () => {
  it('is JSON with comments and trailing commas, among the settings of others', () => {
    assert.deepEqual(read('\uFEFF{ // ours\n "editor.tabSize": 2,\n "northstar.rules": {"purpose-vague": "error",},\n}'), {
      given: { rules: { 'purpose-vague': 'error' } },
      said: [],
    });
  });

  it('may nest its keys at any point', () => {
    const given = { enable: false, 'documents.select': 'all', 'documents.exclude': ['old/**'] };
    for (const text of [
      '{"northstar.enable": false, "northstar.documents.select": "all", "northstar.documents.exclude": ["old/**"]}',
      '{"northstar.enable": false, "northstar.documents": {"select": "all", "exclude": ["old/**"]}}',
      '{"northstar": {"enable": false, "documents": {"select": "all"}}, "northstar.documents.exclude": ["old/**"]}',
    ])
      assert.deepEqual(read(text), { given, said: [] });
  });

  it('may do without "northstar." where it holds nothing else', () => {
    const text = '{"$schema": "x", "documents.select": "all", "northstar.codeLens": false}';
    assert.deepEqual(read(text, true), { given: { 'documents.select': 'all', codeLens: false }, said: [] });
  });

  const slips: readonly (readonly [what: string, text: string, place: string, message: string])[] = [
    [
      'an unknown rule',
      '{"northstar.rules": {"purpose-vage": "off"}}',
      '"purpose-vage"',
      'There is no rule `purpose-vage`: did you mean `purpose-vague`?',
    ],
    ['a rule like no other', '{"northstar.rules": {"spelling": "off"}}', '"spelling"', 'There is no rule `spelling`.'],
    [
      'an unknown setting',
      '{"northstar.documents.selcet": "all"}',
      '"northstar.documents.selcet"',
      'There is no setting `northstar.documents.selcet`: did you mean `northstar.documents.select`?',
    ],
    [
      'an unknown severity',
      '{"northstar.rules": {"purpose-vague": "warn"}}',
      '"warn"',
      '`northstar.rules`, `purpose-vague` takes one of "error", "warning", "information", "hint", "off".',
    ],
    [
      'a name in other letters',
      '{"northstar.run": "onsave"}',
      '"onsave"',
      '`northstar.run` takes one of "onType", "onSave": did you mean "onSave"?',
    ],
    ['a wrong type', '{"northstar.enable": "no"}', '"no"', '`northstar.enable` takes `true` or `false`.'],
    [
      'a wrong type in a list',
      '{"northstar.documents.include": ["a", 7]}',
      '7',
      '`northstar.documents.include`, item 2 takes a glob pattern.',
    ],
    [
      'an item that lacks a part',
      '{"northstar.overrides": [{"files": ["old/**"]}]}',
      '{"files": ["old/**"]}',
      '`northstar.overrides`, item 1 lacks `rules`: add it.',
    ],
    [
      'an unknown rule in an override',
      '{"northstar.overrides": [{"files": ["a"], "rules": {"wiifm": "off"}}]}',
      '"wiifm"',
      'There is no rule `wiifm`.',
    ],
    [
      'an unknown role',
      '{"northstar.headings": {"purposes": ["Why"]}}',
      '"purposes"',
      'There is no role `purposes`: did you mean `purpose`?',
    ],
    [
      'a value where settings are nested',
      '{"northstar.documents": true}',
      'true',
      '`northstar.documents` holds other settings: write `northstar.documents.select`.',
    ],
  ];
  for (const [what, text, place, message] of slips) {
    it(`says where ${what} stands, and goes on`, () => {
      const whole = `${text.slice(0, -1)}, "northstar.codeLens": false}`;
      const { given, said } = read(whole);
      assert.deepEqual(said, [[place, message]]);
      assert.equal(given.codeLens, false);
    });
  }

  it('takes no key that is not declared, whatever it is called', () => {
    const { given } = read(
      '{"northstar.__proto__.enable": false, "northstar.rules": {"constructor": "off", "__proto__": "off"}}',
    );
    assert.deepEqual(given, { rules: {} });
  });

  it('that is torn is said to be so, and gives nothing', () => {
    assert.deepEqual(read('{"northstar.enable": false,\n "northstar.rules": {,'), {
      given: {},
      said: [[',', 'This is not valid JSON: look for a bracket, a quotation mark or a comma that is missing or too many.']],
    });
  });
});
