import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { markdownParser } from '../../cms/desk/body/language.ts';
import { validateEntry } from '../../src/checks/entry.ts';
import { folderChecks } from '../../src/checks/index.ts';
import { openFile } from '../../src/checks/shape/open-file.ts';
import { createSurroundings, getSummary } from '../../src/checks/surroundings.ts';
import { setText, setTitle } from '../../src/outputs/cards/lines.ts';
import { readDocument } from '../../src/readers/html.ts';
import { readReport } from '../../src/readers/index.ts';
import { Unreadable } from '../../src/readers/unreadable.ts';
import { getChanges } from '../../src/rules/entries/changes.ts';
import { getWordChanges } from '../../src/rules/entries/words/word-changes.ts';
import { dropEnds } from '../../src/rules/entries/edges.ts';
import { findArticle } from '../../src/rules/import/clean/article.ts';
import { isTableRow } from '../../src/rules/import/clean/lines.ts';
import { getCopiedRun, toCopySource } from '../../src/rules/language/copied-run.ts';
import { getNearest } from '../../src/rules/language/nearest.ts';
import { getPhrases } from '../../src/rules/language/typesetting.ts';
import { createDayCount } from '../../src/rules/law/article-quantities.ts';
import { findDifference, takeApart } from '../../src/rules/law/differing.ts';
import { parseStatute } from '../../src/rules/law/statute.ts';
import { findNumbers } from '../../src/rules/privacy/numbers.ts';
import { readOpeningHours } from '../../src/rules/time/opening-hours.ts';
import { longest } from '../../src/schemas/lengths.ts';
import { collections } from '../../src/schemas/index.ts';
import { toPdf } from '../bench/growth/documents.ts';
import { makeFolder } from './make-folder.ts';
import { makeSite } from './make-portal.ts';
import { pathway } from './checks/faults/fault.ts';
import { sound } from './checks/sound-folder.ts';

const files = makeFolder(sound).files.map((source) => openFile(source).file);
const around = createSurroundings(getSummary(files, makeSite(), ['door.jpg']), '2026-11-28');
const series = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const open = (body: string, id = 'a', fields = '') =>
  openFile({
    path: `explainers/${id}.md`,
    collection: 'explainers',
    id,
    text: `---\ntitle: 押金不退怎么办\nsummary: 可以要回来。\ntopic: 邻里与相邻\n${fields}---\n${body}\n`,
  }).file;
const check = (body: string, fields?: string) => validateEntry(open(body, 'a', fields), around);
const checkTwo = (body: string, other: string) => {
  const two = [...files, open(body), open(other, 'b')];
  return folderChecks.flatMap((each) => each(two, around));
};
const { schema, body: bodyField } = collections.explainers;
const rows = Array.from({ length: 8_000 }, (_, at) => `第${at}问`);

const readPage = (body: string, title = '') =>
  readDocument(
    () => parseHTML(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`).document,
  );

/** A pathway whose one outcome has so many steps. */
const toPathway = (steps: number) => {
  const outcome = `\n  - id: room\n    title: 去调解室\n    advice: 去\n    offices:\n      - 调解室\n    steps:\n`;
  return pathway({ outcomes: `${outcome}${series(steps, (at) => `      - 第${at}步\n`)}`.trimEnd() });
};

const card = { width: 1000, height: 400, sizes: [80, 60, 40], leading: 1.3 };

/** What took the square of its length once: each as long as made it take seconds. */
const kinds: Record<string, () => unknown> = {
  'signs that end nothing, before the last word': () => dropEnds(`一${'/'.repeat(400_000)}一`, /\//u),
  'spaces before the last word of a line of a law': () =>
    parseStatute(`${' '.repeat(200_000)}一${' '.repeat(200_000)}一`),
  'gaps in a line that is no row of a table': () => isTableRow(`一  一${' '.repeat(200_000)}`),
  'days without an end, none of them a working day': () => createDayCount(`${'三日”“'.repeat(40)}。`),
  'a text that was copied whole': () =>
    getCopiedRun('一二三'.repeat(100_000), toCopySource(`${'一二三'.repeat(99_990)}四`)),
  'a name as long as a book': () => getNearest('一'.repeat(200_000), ['二'.repeat(200_000)]),
  'a word without an end': () => getPhrases('一'.repeat(200_000)),
  'a day of the week without an end': () => readOpeningHours('一'.repeat(40_000)),
  'a title of figures that no card holds': () => setTitle('1'.repeat(longest.line), card),
  'an answer of figures that no card holds': () => setText('1'.repeat(100_000), card),
  'rows that all changed': () =>
    getChanges(
      { schema, bodyLabel: bodyField.label },
      { data: { asks: rows }, body: '' },
      { data: { asks: rows.map((row) => `${row}吗`) }, body: '' },
    ),
  'a text that was written anew': () =>
    getWordChanges('两家人为水沟。'.repeat(15_000), '水沟两家人为，'.repeat(15_000)),
  'a body of which each paragraph was written anew': () =>
    getChanges(
      { schema, bodyLabel: bodyField.label },
      { data: {}, body: `${'两家人为水沟。'.repeat(100)}\n\n`.repeat(150) },
      { data: {}, body: `${'沟水里有石头，'.repeat(100)}\n\n`.repeat(150) },
    ),
  'short lines behind a paragraph of a report': () => findArticle(`${'一'.repeat(100)}\n${'二\n'.repeat(30_000)}`),
  'numbers of people in one row': () => findNumbers('13812345678 '.repeat(30_000)),
  'two pages with thousands of numbers': () =>
    findDifference(takeApart('3%、'.repeat(15_000)), takeApart('4%、'.repeat(15_000)), ''),
  'images that are not there': () => check('![](/media/a)\n'.repeat(20_000)),
  'links to headings that are not there, among thousands that are': () =>
    check(series(5_000, (at) => `## 第${at}节\n\n[去](#节${at}号)\n\n`)),
  'lines of findings in a long list': () => check('一', `bring:\n${'  - 身份证\n'.repeat(8_000)}`),
  'people of one family, each of another name': () =>
    check(series(12_000, (at) => `张${String.fromCharCode(0x4e00 + (at % 97), 0x4f00 + Math.floor(at / 97))}说，`)),
  'deadlines that an entry links to': () => check('一', `deadlines:\n${series(9_000, (at) => `  - a${at}\n`)}`),
  'steps of one outcome': () =>
    validateEntry(
      openFile({ path: 'pathways/a.md', collection: 'pathways', id: 'a', text: toPathway(9_000) }).file,
      around,
    ),
  'lines outside the article of a page': () =>
    readPage(`<p>${'甲乙'.repeat(30_000)}。</p>${series(6_000, (at) => `<p>甲乙${at}</p>`)}`),
  'headings of the first level under a long title': () =>
    readPage(
      series(3_000, (at) => `<h1>甲乙${at}</h1>`),
      '甲乙'.repeat(60_000),
    ),
  'lines under a long title': () =>
    readPage(
      series(6_000, (at) => `<p>甲乙丙丁${at}</p>`),
      '甲乙丙丁'.repeat(30_000),
    ),
  'blanks in a style': () => readPage(`<p style="color:red${' '.repeat(40_000)}x">一</p>`),
  'marks without an end, in the body as it will look': () => markdownParser.parse('*_'.repeat(20_000)),
  'links without an end, in the body as it will look': () => markdownParser.parse('[a]('.repeat(20_000)),
  'lists in lists in one line, in the body as it will look': () => markdownParser.parse('1. '.repeat(20_000)),
  'sentences about one article, on two pages': () =>
    checkTwo(
      series(2_000, (at) => `民法典第一条第${at}次说3%。`),
      series(2_000, (at) => `民法典第一条第${at + 9_000}次说3%。`),
    ),
};

/** Milliseconds of processor of this thread: a busy machine measures the same. */
async function measure(task: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await task();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Each takes some hundredths of a second, and took three seconds to hours. */
const most = 1_000;

test.each(Object.entries(kinds))('%s take no time', async (_, task) => {
  expect(await measure(task)).toBeLessThan(most);
});

test('a line of a PDF in thousands of pieces takes no time', async () => {
  const toFile = (text: string) => new Uint8Array(toPdf([[{ text, left: 50, base: 700 }]]));
  // The reader of PDFs is loaded first.
  await readReport(toFile('一'));
  const file = toFile('[a](b ("'.repeat(20_000));
  // It is refused for its length once the page is read.
  expect(await measure(() => expect(readReport(file)).rejects.toThrow(Unreadable))).toBeLessThan(most);
});

test('boxes in boxes of a page take no time', async () => {
  const box = (index: number) => `<table><tr><td>${'一'.repeat(50)}第${index}问。</td><td>`;
  const page = `<html><body>${series(250, box)}${'</td></tr></table>'.repeat(250)}</body></html>`;
  await readReport(new TextEncoder().encode('<p>一</p><p>二</p>'));
  expect(await measure(() => readReport(new TextEncoder().encode(page)))).toBeLessThan(most);
});

test('what is kept of the heads of a PDF grows with them, not with all the text before each', async () => {
  const page = Array.from({ length: 50 }, (_, at) => ({
    text: '矛盾纠纷调处化解中心工作简报',
    left: 50,
    base: 780 - at * 14,
  }));
  const file = new Uint8Array(toPdf(Array.from({ length: 100 }, () => page)));
  await readReport(new Uint8Array(toPdf([page])));
  const before = process.memoryUsage().heapUsed;
  const report = await readReport(file);
  const kept = process.memoryUsage().heapUsed - before;
  expect(JSON.stringify(report).length).toBeGreaterThan(5000);
  expect(kept / 2 ** 20).toBeLessThan(150);
});

test('a body that is refused for its length is looked at by nothing else', () => {
  const body = `打13812345678。${'一'.repeat(longest.body)}`;
  expect(check(body).map(({ rule }) => rule)).toEqual(['body-long']);
});
