/** The linters that Northstar is measured beside, and the versions that are measured. */

/** The packages to install; textlint and remark bring their rules as packages of their own. */
export const packages: Readonly<Record<string, readonly string[]>> = {
  'markdownlint-cli2': ['markdownlint-cli2@0.24.1'],
  textlint: ['textlint@15.8.0', 'textlint-rule-no-todo@2.0.1', 'textlint-rule-write-good@2.0.0'],
  'remark-lint': ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1', 'remark@15.0.1'],
  'write-good': ['write-good@1.0.8'],
  alex: ['alex@11.0.1'],
  harper: ['harper.js@2.10.0'],
};

/** What these packages need in turn is taken as it was on this day, so that every machine measures the same. */
export const before = '2026-11-20';
