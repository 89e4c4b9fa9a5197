import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { getMeasure } from '../../../../../src/site/compare/rules/measures.ts';

/** Rows of `measures.tsv` below its heading. */
const figures = readFileSync(new URL('reviewed-measures.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [measure = '', label = '', unit = ''] = line.split('\t');
    return { measure, label, unit };
  });
const known = new Set(figures.map(({ measure }) => measure));

test.each(figures)('«$label» in $unit is $measure', ({ measure, label, unit }) => {
  const { id } = getMeasure({ label, unit });
  if (measure === 'own') expect(known).not.toContain(id);
  else expect(id).toBe(measure);
});
