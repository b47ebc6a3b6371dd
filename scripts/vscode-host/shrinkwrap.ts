/** Cuts a package lock down to some of its packages, hashes and all. */

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** A lock file of npm, version 3. */
export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Package>>;
  readonly [key: string]: unknown;
}

/**
 * The part of `lock` that `names` need, all that they depend on included; the entries keep their version, address and hash.
 * @throws Error where the lock does not have one of `names`
 */
export function subsetOf(lock: Lock, names: readonly string[]): Lock {
  const kept: Record<string, Package> = {};
  const dependencies: Record<string, string> = {};

  /** Keeps the package that `name` stands for when it is asked for from the package at `place`. */
  function keep(name: string, place: string): boolean {
    const found = placesOf(name, place).find((candidate) => lock.packages[candidate] !== undefined);
    const entry = found === undefined ? undefined : lock.packages[found];
    if (found === undefined || entry === undefined) return false;
    if (kept[found]) return true;
    kept[found] = entry;
    for (const dependency of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) keep(dependency, found);
    return true;
  }

  for (const name of names) {
    if (!keep(name, '')) throw new Error(`The lock file has no package ${name}.`);
    dependencies[name] = kept[`node_modules/${name}`]?.version ?? '*';
  }
  const root = { name: lock.name, version: lock.version, dependencies };
  return { ...lock, packages: { '': root, ...kept } };
}

/** The folders in which Node looks for a package asked for at `place`, nearest first. */
function placesOf(name: string, place: string): string[] {
  const places: string[] = [];
  for (let folder = place; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    places.push(`${folder}/node_modules/${name}`);
  }
  places.push(`node_modules/${name}`);
  return places;
}
