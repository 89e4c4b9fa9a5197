import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../../src/rules/import/clean/change.ts';
import { cleanReport } from '../../../../src/rules/import/clean/clean.ts';
import { importReport } from '../../../../src/rules/import/report.ts';
import { compareFigures, readFigureList } from './figure-list.ts';
import { fixture, nothing, readRaw } from './read-fixture.ts';

/** Five public reports that are not part of the project: `SEEDS_DIR` names their folder. */
const dir = process.env.SEEDS_DIR ?? '';
const isThere = dir !== '' && existsSync(join(dir, 'wuda.txt'));
if (!isThere) console.log(`skipped: the five reports are not at «${dir}»; name their folder in SEEDS_DIR`);

/** Beginnings of lines that must go, and the place that the report is about. */
const reports = {
  fafang: { gone: ['首页', '责任编辑', '文章来源'], region: '发放镇' },
  huimin: { gone: [], region: '惠民街道' },
  lanshan: {
    gone: ['网易首页', '分享至', '相关推荐', '比亚迪', '亚运男足', '头条要闻', '公开课', '俄维和', '无障碍'],

    region: '兰山区',
  },
  wuda: { gone: [], region: '乌达区' },
  xingfu: { gone: ['2022-09-16', '上一篇', '下一篇', '返回', '目录'], region: '幸福乡' },
};

const squeeze = (text: string) => text.replaceAll(/\s/gu, '');

describe.skipIf(!isThere).each(Object.entries(reports))('%s', (name, { gone, region }) => {
  const read = async () => importReport(await readRaw(join(dir, `${name}.txt`)), nothing);

  test('keeps every sentence of the report and nothing of the page', async () => {
    const raw = await readFile(join(dir, `${name}.txt`), 'utf8');
    const { cleaned, changes } = await read();
    for (const start of gone) expect(cleaned.split('\n').filter((line) => line.startsWith(start))).toEqual([]);
    expect(cleaned).not.toMatch(/\p{Script=Han}\([a-zü]+\)/u);
    // Every line of running text in front of the other news stays, blanks and pinyin apart.
    const report = raw.split('相关推荐')[0] ?? '';
    for (const line of report.split('\n').filter((words) => /。/u.test(words)))
      expect(squeeze(cleaned)).toContain(squeeze(line).replaceAll(/\([a-z]+\)/gu, ''));
    // What stays is the report's own words: taking blanks and pinyin away, each paragraph stands in the raw text.
    const own = squeeze(raw).replaceAll(/\([a-z]+\)/gu, '');
    for (const line of cleaned.split('\n')) expect(own).toContain(squeeze(line));
    // What goes holds no closed sentence, except in the lists of other news behind the report.
    const cut = raw.indexOf('相关推荐');
    for (const { at, before } of changes) if (cut < 0 || at < cut - 4) expect(before).not.toContain('。');
    expect(applyChanges(raw, changes)).toBe(cleaned);
    const again = cleanReport(cleaned);
    expect({ text: again.text, changes: again.changes }).toEqual({ text: cleaned, changes: [] });
  });

  test('gives up its figures, nine of ten at least, with the right unit', async () => {
    const list = readFigureList(await readFile(fixture(`seeds/${name}.txt`), 'utf8'));
    const { required, missed, wrong, proposed } = compareFigures(list, (await read()).figures);
    expect(missed.length / required, missed.join('\n')).toBeLessThanOrEqual(0.1);
    expect(wrong.length / proposed, wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test('is found on the map', async () => {
    expect((await read()).place?.name).toBe(region);
  });
});
