import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proposeMeasure } from '../../../../src/rules/figures/propose-measure.ts';

/** Rows of `reviewed-measures.tsv` below its heading. */
const figures = readFileSync(new URL('reviewed-measures.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [measure = '', label = '', unit = ''] = line.split('\t');
    return { measure, label, unit };
  });

test.each(figures)('«$label» in $unit is $measure', ({ measure, label, unit }) => {
  expect(proposeMeasure({ label, unit }) ?? 'own').toBe(measure);
});
