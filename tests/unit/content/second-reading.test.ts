import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPortal } from '../../../src/content/open-portal.ts';
import { shippedContent } from '../../../src/content/folder.ts';

/** What the reports say, read apart from the entries; rows of `second-reading.tsv` below its heading. */
const readings = readFileSync(new URL('second-reading.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .slice(1)
  .map((line) => {
    const [id = '', what = '', value = '', bound = '', unit = '', period = '', measure = '', left = ''] =
      line.split('\t');
    return { id, what, figure: [value, bound, unit, period, measure].join(' | '), left };
  });

const { portal } = await openPortal(shippedContent);

test.each([...new Set(readings.map(({ id }) => id))])(
  'the figures of %s are those of its reports in value, bound, unit, period and measure, and none is invented',
  (id) => {
    const entry = portal.entries.cases.find((each) => each.id === id);
    const written = (entry?.data.figures ?? []).map(({ value, bound, unit = '', period = '', measure, noMeasure }) =>
      [value, bound, unit, period, measure ?? noMeasure].join(' | '),
    );
    const read = readings.filter((reading) => reading.id === id && reading.left === '').map(({ figure }) => figure);
    expect(written.toSorted()).toEqual(read.toSorted());
  },
);
