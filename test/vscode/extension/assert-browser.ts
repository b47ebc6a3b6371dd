/** Stands in for `node:assert/strict` where there is no Node; the bundler gives the package `assert`, which is Node's own, ported. */
export { strict as default } from 'node:assert';
