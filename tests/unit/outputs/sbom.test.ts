import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toSbom } from '../../../src/outputs/sbom.ts';

const { packages }: { packages: Parameters<typeof toSbom>[0] } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('a package is named with its licence, checksum and source, and with the very versions that it gets', () => {
  const lock = {
    '': { name: 'portal', version: '1.0.0', license: 'MIT', dependencies: { a: '1' } },
    'node_modules/a': {
      version: '1.2.3',
      license: '(MIT OR GPL-3.0)',
      resolved: 'https://registry.npmjs.org/a/-/a-1.2.3.tgz',
      integrity: `sha512-${Buffer.from('sum').toString('base64')}`,
      dependencies: { b: '1', '@c/d': '1' },
    },
    'node_modules/a/node_modules/b': { version: '1.0.0', license: 'ISC', dependencies: { '@c/d': '1' } },
    'node_modules/b': { version: '2.0.0', license: 'own terms', dev: true },
    'node_modules/@c/d': { version: '4.0.0', license: 'Apache-2.0' },
  };
  const bom = toSbom(lock);
  expect(bom.components[0]).toEqual({
    type: 'library',
    'bom-ref': 'a@1.2.3',
    name: 'a',
    version: '1.2.3',
    scope: 'required',
    purl: 'pkg:npm/a@1.2.3',
    licenses: [{ expression: '(MIT OR GPL-3.0)' }],
    hashes: [{ alg: 'SHA-512', content: '73756d' }],
    externalReferences: [{ type: 'distribution', url: 'https://registry.npmjs.org/a/-/a-1.2.3.tgz' }],
  });
  expect(bom.components.map(({ purl, scope }) => `${purl} ${scope}`)).toEqual([
    'pkg:npm/a@1.2.3 required',
    'pkg:npm/b@1.0.0 required',
    'pkg:npm/b@2.0.0 optional',
    'pkg:npm/%40c/d@4.0.0 required',
  ]);
  expect(bom.dependencies).toEqual([
    { ref: 'portal@1.0.0', dependsOn: ['a@1.2.3'] },
    { ref: 'a@1.2.3', dependsOn: ['@c/d@4.0.0', 'b@1.0.0'] },
    { ref: 'b@1.0.0', dependsOn: ['@c/d@4.0.0'] },
    { ref: 'b@2.0.0', dependsOn: [] },
    { ref: '@c/d@4.0.0', dependsOn: [] },
  ]);
});

test('every package of the lock file is there once a version, and every dependency is one of them', () => {
  const { components, dependencies, ...rest } = toSbom(packages);
  const refs = components.map((component) => component['bom-ref']);
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`);
  expect([...refs].sort()).toEqual([...new Set(locked)].sort());
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
  // Nothing in it changes from one build to the next.
  expect(Object.keys(rest)).toEqual(['bomFormat', 'specVersion', 'version', 'metadata']);
  expect(Object.keys(rest.metadata)).toEqual(['component']);
});
