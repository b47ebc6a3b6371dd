/** What applies in a folder: defaults, standards, own settings, overrides. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rulesFor } from '../../server/settings/overrides.ts';
import { defaultSettings } from '../../server/settings/settings.ts';
import { type Files, resolved, settingsPath } from './folder.ts';

const withStandard = (named: unknown, more: Files = {}): Files => ({
  [settingsPath]: { 'northstar.standard': named },
  ...more,
});

describe('The settings of a folder', () => {
  it('are the defaults where nobody says more', async () => {
    assert.deepEqual((await resolved({})).settings, defaultSettings);
  });

  it('are those of the standard, but for what the folder says itself: rules one by one, lists as a whole', async () => {
    const { settings, said } = await resolved({
      [settingsPath]: {
        'northstar.standard': 'standards/team.json',
        'northstar.rules': { 'purpose-vague': 'hint' },
        'northstar.documents.include': ['own/**'],
      },
      'standards/team.json': {
        rules: { 'purpose-vague': 'error', 'objective-vague': 'off' },
        documents: { include: ['team/**'], select: 'listed' },
        codeLens: false,
      },
    });
    assert.deepEqual(said, []);
    assert.deepEqual(settings.rules, { 'purpose-vague': 'hint', 'objective-vague': 'off' });
    assert.deepEqual(settings.documents, { select: 'listed', include: ['own/**'], exclude: [] });
    assert.equal(settings.codeLens, false);
  });

  it('give a document the severities of the last override that names it', async () => {
    const { settings } = await resolved({
      [settingsPath]: {
        'northstar.rules': { 'purpose-vague': 'error', 'objective-vague': 'error' },
        'northstar.overrides': [
          { files: ['old/**'], rules: { 'purpose-vague': 'hint' } },
          { files: ['**/draft-*.md'], rules: { 'purpose-vague': 'off' } },
        ],
      },
    });
    const severity = (path?: string) => rulesFor(path, settings)['purpose-vague'];
    assert.deepEqual(
      [severity('new/a.md'), severity('old/a.md'), severity('old/draft-a.md'), severity()],
      ['error', 'hint', 'off', 'error'],
    );
    assert.equal(rulesFor('old/a.md', settings)['objective-vague'], 'error');
  });
});

describe('A standard', () => {
  const team = { rules: { 'purpose-vague': 'error' } };
  const places: readonly (readonly [what: string, files: Files])[] = [
    ['a file of the folder', withStandard('./standards/team.json', { 'standards/team.json': team })],
    ['a file by a Windows path', withStandard('standards\\team.json', { 'standards/team.json': team })],
    ['a file of a package', withStandard('@acme/standard/briefs.json', { 'node_modules/@acme/standard/briefs.json': team })],
    [
      'the main file of a package',
      withStandard('acme-standard', {
        'node_modules/acme-standard/package.json': { main: './briefs.json' },
        'node_modules/acme-standard/briefs.json': team,
      }),
    ],
    [
      'northstar.json of a package whose main file is code',
      withStandard('acme-standard', {
        'node_modules/acme-standard/package.json': { main: 'index.js' },
        'node_modules/acme-standard/northstar.json': team,
      }),
    ],
    [
      'one that builds on another beside it',
      withStandard('standards/sales.json', {
        'standards/sales.json': { standard: 'team.json' },
        'standards/team.json': team,
      }),
    ],
  ];
  for (const [what, files] of places) {
    it(`may be ${what}`, async () => {
      const { settings, said } = await resolved(files);
      assert.deepEqual(said, []);
      assert.equal(settings.rules['purpose-vague'], 'error');
    });
  }

  const own = settingsPath;
  const troubles: readonly (readonly [what: string, files: Files, said: readonly (readonly string[])[]])[] = [
    [
      'is not there',
      withStandard('standards/team.json'),
      [
        [
          own,
          '"standards/team.json"',
          'There is no standard `standards/team.json`: no such file in the workspace folder, and no such package in its `node_modules`.',
        ],
      ],
    ],
    [
      'lies outside the folder',
      withStandard('../team.json', { '../team.json': team }),
      [
        [
          own,
          '"../team.json"',
          'The standard `../team.json` lies outside the workspace folder, so it is not read: copy it into the folder.',
        ],
      ],
    ],
    [
      'has an absolute path',
      withStandard('/etc/team.json', { '/etc/team.json': team }),
      [
        [
          own,
          '"/etc/team.json"',
          'The standard `/etc/team.json` lies outside the workspace folder, so it is not read: copy it into the folder.',
        ],
      ],
    ],
    [
      'is an address',
      withStandard('https://acme.example/team.json'),
      [
        [
          own,
          '"https://acme.example/team.json"',
          'The standard `https://acme.example/team.json` lies outside the workspace folder, so it is not read: copy it into the folder.',
        ],
      ],
    ],
    [
      'is torn',
      withStandard('team.json', { 'team.json': '{"rules": }' }),
      [
        [
          'team.json',
          '}',
          'This is not valid JSON: look for a bracket, a quotation mark or a comma that is missing or too many.',
        ],
      ],
    ],
    [
      'builds on itself in a circle',
      withStandard('a.json', { 'a.json': { standard: 'b.json', codeLens: false }, 'b.json': { standard: 'a.json' } }),
      [['b.json', '"a.json"', 'The standards build on each other in a circle: a.json → b.json → a.json. Remove one `standard`.']],
    ],
    [
      'has a slip in it',
      withStandard('team.json', { 'team.json': { rules: { 'purpose-vage': 'off' } } }),
      [['team.json', '"purpose-vage"', 'There is no rule `purpose-vage`: did you mean `purpose-vague`?']],
    ],
    [
      'is a package without settings',
      withStandard('acme', { 'node_modules/acme/package.json': { main: 'index.js' } }),
      [[own, '"acme"', 'The package `acme` holds no settings: its `main` should name a JSON file.']],
    ],
  ];
  for (const [what, files, said] of troubles) {
    it(`that ${what} is told at its place`, async () => {
      assert.deepEqual((await resolved(files)).said, said);
    });
  }
});
