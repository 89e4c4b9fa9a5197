import { readFile } from 'node:fs/promises';
import spdx from 'spdx-license-list/full.js';
import { isKeyOf } from '../schemas/record.ts';

/** What the lock file says of one package; `link` and `inBundle` never stand there for what comes from a registry. */
interface Locked {
  name?: string;
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

type Lock = Readonly<Record<string, Locked>>;

const folder = 'node_modules/';
const nameOf = (path: string) => path.slice(path.lastIndexOf(folder) + folder.length);
const refOf = (path: string, { version = '' }: Locked) => `${nameOf(path)}@${version}`;

/** Where the package `name` lies that the one at `path` means: in the nearest `node_modules`, as Node looks for it. */
function findPath(lock: Lock, path: string, name: string): string | undefined {
  const own = `${path === '' ? '' : `${path}/`}${folder}${name}`;
  if (own in lock) return own;
  return path === '' ? undefined : findPath(lock, path.slice(0, Math.max(path.lastIndexOf(folder) - 1, 0)), name);
}

const toLicence = (licence: string) =>
  /[\s(]/u.test(licence)
    ? { expression: licence }
    : { license: isKeyOf(spdx, licence) ? { id: licence } : { name: licence } };

const toComponent = (path: string, locked: Locked) => ({
  type: 'library',
  'bom-ref': refOf(path, locked),
  name: nameOf(path),
  version: locked.version,
  // What only tests and tools use, or only other machines, is not needed to run the portal.
  scope: locked.dev || locked.optional ? 'optional' : 'required',
  purl: `pkg:npm/${nameOf(path).replace('@', '%40')}@${locked.version}`,
  ...(locked.license && { licenses: [toLicence(locked.license)] }),
  ...(locked.integrity && {
    hashes: [
      { alg: 'SHA-512', content: Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex') },
    ],
  }),
  ...(locked.resolved && { externalReferences: [{ type: 'distribution', url: locked.resolved }] }),
});

/**
 * The bill of materials of a lock file in CycloneDX 1.5, the same for the same lock file. `npm sbom` would refuse this one,
 * since Decap's packages ask for React 16, and where it is told to look away it leaves out what they have as peers.
 */
export function toSbom(lock: Lock) {
  const { name = '', version = '', license = '' } = lock[''] ?? {};
  const packages = Object.entries(lock).filter(([path]) => path !== '');
  // The same version lies in several places, each with dependencies of its own.
  const components = new Map(packages.map(([path, locked]) => [refOf(path, locked), toComponent(path, locked)]));
  const wanted = new Map<string, Set<string>>();
  for (const [path, locked] of Object.entries(lock)) {
    const names = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
    const paths = names.flatMap((each) => findPath(lock, path, each) ?? []);
    const ref = path === '' ? `${name}@${version}` : refOf(path, locked);
    wanted.set(ref, (wanted.get(ref) ?? new Set()).union(new Set(paths.map((each) => refOf(each, lock[each]!)))));
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `${name}@${version}`,
        name,
        version,
        licenses: [toLicence(license)],
      },
    },
    components: [...components.values()],
    dependencies: [...wanted].map(([ref, refs]) => ({ ref, dependsOn: [...refs].sort() })),
  };
}

/** The bill of materials of the project in the working directory, as JSON. */
export async function readSbom(): Promise<string> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Lock };
  return `${JSON.stringify(toSbom(packages))}\n`;
}
