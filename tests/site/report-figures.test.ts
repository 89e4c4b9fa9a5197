import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readShippedPages } from './shipped-pages.ts';

/** The short names under which the site cites the five reports. */
const shortNames: Record<string, string> = {
  fafang: '甘肃百强案例',
  huimin: '浙江在线',
  lanshan: '山东通讯',
  wuda: '乌达报道',
  xingfu: '幸福乡报道',
};

/** One number of a report, read without the content at hand; `label` is a word that the site's label must contain. */
interface ReportFigure {
  report: string;
  written: string;
  counts: string;
  label: string;
  /** Words of the period that the report gives; empty where it gives none. */
  period: string;
}

const squeeze = (text: string | undefined) => (text ?? '').replaceAll(/\s/gu, '');

const read = Papa.parse<ReportFigure>(await readFile('tests/fixtures/report-figures.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

/** Every row of every table of figures, with the source that its link leads to. */
const rows = (await readShippedPages()).flatMap(({ path, root }) =>
  root.querySelectorAll('[data-figure]').map((row) => {
    const [value, period, source] = row.querySelectorAll('td');
    const target = source?.querySelector('a')?.getAttributeValue('href')?.slice(1);
    return {
      path,
      label: squeeze(row.querySelector('th')?.textContent),
      written: squeeze(value?.textContent),
      period: squeeze(period?.textContent),
      source: squeeze(source?.textContent),
      conflict: squeeze(row.querySelector('.conflict')?.textContent),
      sourceText: target ? squeeze(root.querySelector(`#${target}`)?.textContent) : '',
    };
  }),
);

test.each(read)('$report: $written, $counts', ({ report, written, label, period }) => {
  const found = rows.filter(
    (row) => row.written === squeeze(written) && row.label.includes(label) && row.source === shortNames[report],
  );
  expect(found.map(({ path }) => path)).not.toEqual([]);
  for (const row of found) {
    expect(row.sourceText, `${row.path} links to its source`).not.toBe('');
    expect(row.period, `${row.path} says when`).toContain(squeeze(period) || '时间未注明');
  }
});

test.each([
  ['wuda', '品牌调解工作室', '20个'],
  ['wuda', '品牌调解组织', '14个'],
  ['xingfu', '排查轮次', '一个季度一次'],
  ['xingfu', '调处化解社会矛盾', '500余件'],
  ['xingfu', '调处各类矛盾纠纷', '300余件'],
  ['fafang', '人均耕地', '1.14亩'],
  ['fafang', '交通主干道', '五条'],
])('%s: wherever «%s» stands, the page says what contradicts it', (report, label, other) => {
  const found = rows.filter((row) => row.label.startsWith(label) && row.source === shortNames[report]);
  const own = found.filter((row) => !row.label.startsWith('品牌调解组织调解'));
  expect(own).not.toEqual([]);
  for (const { path, conflict } of own) expect(conflict, path).toContain(other);
});

test('no figure stands anywhere without a period, or the word that there is none', () => {
  expect(
    rows.filter(({ period, source }) => period === '' || source === '').map(({ path, label }) => path + label),
  ).toEqual([]);
});
