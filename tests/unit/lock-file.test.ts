import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What the lock file says of one package; `os` and `cpu` stand only with those made for some machines. */
interface Locked {
  version?: string;
  integrity?: string;
  resolved?: string;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

interface Wish {
  parent: string;
  name: string;
  asked: string;
  locked: Locked | undefined;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The package that `name` means inside the folder `parent`: the nearest node_modules that holds it, as Node looks for it. */
function resolve(parent: string, name: string): Locked | undefined {
  const own = packages[`${parent ? `${parent}/` : ''}node_modules/${name}`];
  if (own || !parent) return own;
  const cut = parent.lastIndexOf('node_modules/');
  return resolve(parent.slice(0, Math.max(cut - 1, 0)), name);
}

/** Every optional package that some package asks for. npm leaves out those that another machine needs, so nothing fails here when they are wrong. */
const wishes: Wish[] = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies).map(([name, asked]) => ({ parent, name, asked, locked: resolve(parent, name) })),
);
const binaries = wishes.filter(({ locked }) => locked?.os ?? locked?.cpu);
const isExact = (asked: string) => /^\d/.test(asked);

describe('the lock file', () => {
  it('knows every platform binary that the build needs', () => {
    const parents = new Set(binaries.map(({ parent }) => parent.slice(parent.lastIndexOf('node_modules/') + 13)));
    for (const parent of ['pagefind', '@astrojs/compiler-binding', 'rolldown', 'sharp']) {
      expect(parents).toContain(parent);
    }
    const machines = new Set(binaries.flatMap(({ locked }) => locked?.os ?? []));
    for (const os of ['linux', 'darwin', 'win32']) expect(machines).toContain(os);
  });

  it('holds each optional package of each machine, with its checksum', () => {
    const missing = wishes.filter(({ locked }) => !locked?.version || !locked.integrity);
    expect(missing.map(({ parent, name, asked }) => `${parent} asks for ${name} ${asked}`)).toEqual([]);
  });

  it('holds platform binaries in the very version that their parent was made with', () => {
    const differing = binaries.filter(({ asked, locked }) => isExact(asked) && locked?.version !== asked);
    expect(
      differing.map(({ parent, name, asked, locked }) => `${parent} asks for ${name} ${asked}, not ${locked?.version}`),
    ).toEqual([]);
  });

  it('names no registry but the public one', () => {
    const addresses = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => !address.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});

describe('package.json', () => {
  it('lets by name run, or not run, whatever wants to run code while it is installed', () => {
    const { allowScripts = {} }: { allowScripts?: Record<string, boolean> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const wanting = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
    expect([...new Set(wanting)].sort()).toEqual(Object.keys(allowScripts).sort());
    // npm 11 only warns of the others unless it is told to stop.
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/mu);
  });

  it('overrides no platform binary', () => {
    const { overrides = {} }: { overrides?: Record<string, unknown> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const names = new Set(binaries.map(({ name }) => name));
    expect(Object.keys(overrides).filter((name) => names.has(name))).toEqual([]);
  });
});
