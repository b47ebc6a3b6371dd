/** Stands in for `mocha` where there is no Node: mocha's build for browsers, which leaves its class in `globalThis`. */
import 'mocha/mocha.js';

type Interface = typeof import('mocha');

const { Mocha } = globalThis as unknown as { readonly Mocha: Interface };

/** The function of that name, which is there once mocha's interface has been set up. */
function global<K extends 'describe' | 'it' | 'before' | 'beforeEach' | 'afterEach' | 'after'>(name: K): Interface[K] {
  const late = (...words: unknown[]) =>
    (globalThis as unknown as Record<string, (...words: unknown[]) => unknown>)[name]?.(...words);
  return late as unknown as Interface[K];
}

export default Mocha;
export const describe = global('describe');
export const it = Object.assign(global('it'), {
  skip: (...words: Parameters<Interface['it']['skip']>) => globalThis.it.skip(...words),
});
export const before = global('before');
export const beforeEach = global('beforeEach');
export const afterEach = global('afterEach');
export const after = global('after');
