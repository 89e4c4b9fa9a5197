import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { expect, test } from 'vitest';
import { makeXlsx } from '../../../../../src/site/compare/browser/xlsx.ts';

/** The parts of a file of Excel by their names. */
async function open(blob: Blob): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(blob)).getEntries();
  const texts = entries.flatMap((entry) =>
    entry.directory ? [] : [entry.getData(new TextWriter()).then((text) => [entry.filename, text] as const)],
  );
  return new Map(await Promise.all(texts));
}

test('numbers are numbers, words are words whatever they begin with, and each sheet has its name', async () => {
  const parts = await open(
    await makeXlsx([
      {
        name: '汇报',
        rows: [
          ['比什么', '甲县'],
          ['网格', 2532],
          ['=1+1', undefined],
        ],
      },
      { name: '逐项对照', rows: [['比什么']] },
    ]),
  );
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<v>2532</v>');
  expect(sheet).not.toContain('<f>');
  expect(parts.get('xl/workbook.xml')).toMatch(/name="汇报".*name="逐项对照"/su);
  expect([...parts.values()].join('')).toContain('=1+1');
});
