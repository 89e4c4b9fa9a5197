import { expect, test } from 'vitest';
import { toConstant } from '../../../src/outputs/sbom.ts';

test('a bill of materials loses its number, its time and the name of the folder, and nothing else', () => {
  const bom = {
    bomFormat: 'CycloneDX',
    serialNumber: 'urn:uuid:1',
    metadata: {
      timestamp: '2026-11-28T14:54:13.806Z',
      tools: [{ name: 'cli' }],
      component: { name: 'folder', version: '1' },
    },
    components: [{ name: 'a' }],
  };
  expect(toConstant(bom, 'mingli')).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { tools: [{ name: 'cli' }], component: { name: 'mingli', version: '1' } },
    components: [{ name: 'a' }],
  });
});
