/** `docs/ci.md`, the GitHub Action and the pre-commit hook: what they say is run, with the package as npm would install it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { clean, vague, workspace } from './workspace.ts';

const project = path.join(import.meta.dirname, '../..');
const source = (name: string) => readFileSync(path.join(project, name), 'utf8');
const at = workspace();
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: at.folder, stdio: 'pipe' });

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, string>;
  readonly env?: Record<string, string>;
}

interface Action {
  readonly inputs: Record<string, { default: string }>;
  readonly runs: { readonly steps: readonly Step[] };
}

const blocks = [...source('docs/ci.md').matchAll(/^```(\w+)(?: ([\w-]+))?\n(.*?)^```$/gms)].map(
  ([, language = '', kind = '', text = '']) => ({ language, kind, text }),
);
const yaml = (kind: string) => blocks.filter((block) => block.kind === kind).map(({ text }) => parse(text));
const steps: Step[] = yaml('workflow').flatMap(({ jobs }) => jobs.northstar.steps);
const jobs: { script: string[]; artifacts: { reports?: Record<string, string>; paths?: string[] } }[] = yaml('gitlab').map(
  ({ northstar }) => northstar,
);
const action: Action = parse(source('action.yml'));

describe('The package', () => {
  before(function () {
    this.timeout(60_000);
    const npm = (args: string[], cwd: string) => {
      const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', at.folder], project));
    at.write('package.json', '{ "private": true }\n');
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], at.folder);
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Before there were briefs');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    at.write('briefs/a.md', vague);
    at.write('courses/one/brief.md', clean);
  });

  it('brings the command line and the rules’ pages, and nothing to install besides', () => {
    assert.match(at.shell('npx northstar explain purpose-vague').out, /^# This purpose promises exposure, not change\n/);
    assert.deepEqual(Object.keys(JSON.parse(at.read('package-lock.json')).packages), ['', 'node_modules/northstar']);
  });

  const lines = [
    ...blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n')),
    ...steps.map(({ run }) => run ?? ''),
    ...jobs.flatMap(({ script }) => script),
  ].filter((line) => line.startsWith('npx northstar'));
  for (const line of new Set(lines)) {
    it(`runs as docs/ci.md says: ${line}`, () => {
      const [, output] = /--output (\S+)/.exec(line) ?? [];
      if (output) rmSync(path.join(at.folder, output), { force: true });
      const parts = line.includes('--shard') ? ['1', '2', '3', '4'] : ['1'];
      const runs = parts.map((CI_NODE_INDEX) => at.shell(line, { CI_NODE_INDEX, CI_NODE_TOTAL: '4' }));
      for (const { err } of runs) assert.equal(err.replace(/^\d+ of \d+ results were known from an earlier run\.\n$/, ''), '');
      const reached = !/--fail-on (?:error|never)/.test(line);
      assert.equal(Math.max(...runs.map(({ status }) => status ?? -1)), reached ? 1 : 0);
      if (output) assert.ok(existsSync(path.join(at.folder, output)), output);
    });
  }

  it('hands the reports on that GitLab’s jobs write', () => {
    assert.ok(jobs.length > 0);
    for (const { script, artifacts } of jobs) {
      const written = script.flatMap((line) => /--format (\w+) --output (\S+)/.exec(line)?.slice(1, 3).join(' ') ?? []);
      const format = { codequality: 'gitlab', junit: 'junit' } as Record<string, string>;
      const handed = [
        ...Object.entries(artifacts.reports ?? {}).map(([kind, file]) => `${format[kind]} ${file}`),
        ...(artifacts.paths ?? []).map((file) => `html ${file}`),
      ];
      assert.deepEqual(handed.sort(), written.sort());
    }
  });
});

describe('The page as an artifact on GitHub', () => {
  it('is the file that the run has written', () => {
    const written = steps.flatMap(({ run = '' }) => /--format html --output (\S+)/.exec(run)?.[1] ?? []);
    const kept = steps.flatMap(({ uses, with: inputs }) => (uses?.includes('upload-artifact') ? (inputs?.path ?? []) : []));
    assert.ok(kept.length > 0);
    assert.deepEqual(kept, written);
  });
});

describe('The GitHub Action', () => {
  it('has the inputs that docs/ci.md gives it, and its report for code scanning is uploaded', () => {
    const used = steps.filter(({ uses }) => uses?.startsWith('OWNER/northstar@'));
    assert.ok(used.length > 1);
    for (const { with: inputs = {} } of used) for (const name of Object.keys(inputs)) assert.ok(name in action.inputs, name);
    const written = used.flatMap(({ with: inputs }) => inputs?.['sarif-file'] ?? []);
    const uploaded = steps.flatMap(({ uses, with: inputs }) =>
      uses?.includes('upload-sarif') ? (inputs?.sarif_file ?? []) : [],
    );
    assert.deepEqual(uploaded, written);
  });

  /** Runs the step that checks, as GitHub would: expressions are filled in, then the script runs in bash. */
  function check(inputs: Record<string, string>) {
    const step = action.runs.steps.at(-1) as Step;
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ github\.action_path \}\}/, () => project)
          .replace(
            /\$\{\{ inputs\.([\w-]+) \}\}/,
            (_, input: string) => inputs[input] ?? (action.inputs[input]?.default as string),
          ),
      ]),
    );
    assert.doesNotMatch(Object.values(env).join(), /\$\{\{/);
    at.write('step.sh', step.run as string);
    return at.shell('bash --noprofile --norc -e -o pipefail step.sh', env);
  }

  it('annotates the briefs, fails where something reaches the bar, and writes SARIF where it is asked to', () => {
    const plain = check({});
    assert.equal(plain.status, 1);
    assert.match(plain.out, /^::warning file=briefs\/a\.md,line=5,/m);
    assert.equal(check({ 'fail-on': 'error' }).status, 0);
    assert.equal(check({ paths: 'courses' }).status, 0);
    assert.match(check({ paths: 'courses/**/brief.md\nbriefs\n', 'sarif-file': 'action.sarif' }).out, /2 briefs read/);
    assert.equal(JSON.parse(at.read('action.sarif')).runs[0].results.length, 1);
    at.write('strict.json', '{ "northstar.rules": { "purpose-vague": "off" } }');
    assert.equal(check({ settings: 'strict.json' }).status, 0);
  });

  it('takes no word of its inputs for a command', () => {
    const { status, err } = check({ paths: '$(touch stolen); `touch stolen`\n--help' });
    assert.equal(status, 2);
    assert.match(err, /^There is no file \$\(touch stolen\); `touch stolen` and no file --help\.\n$/);
    assert.equal(existsSync(path.join(at.folder, 'stolen')), false);
  });
});

describe('The pre-commit hook', () => {
  const hooks: { id: string; entry: string; language: string; types: string[] }[] = parse(source('.pre-commit-hooks.yaml'));
  const configured: { id: string; args: string[] }[] = yaml('pre-commit').flatMap(({ repos }) =>
    repos.flatMap((one: { hooks: unknown }) => one.hooks),
  );

  it('is the one that docs/ci.md names, and runs on the files of a commit', () => {
    assert.ok(configured.length > 0);
    for (const { id, args } of configured) {
      const hook = hooks.find((one) => one.id === id);
      assert.ok(hook, id);
      at.write('README.md', '# A readme\n');
      const run = (...options: string[]) => at.shell([hook.entry, ...options, 'briefs/a.md', 'README.md'].join(' '));
      assert.deepEqual([run().status, run(...args).status], [1, 0]);
    }
  });
});
