import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { validateFolder } from '../../checks/validate-folder.ts';
import { parseFile } from '../../../../src/rules/entries/entry.ts';
import { importReport } from '../../../../src/rules/import/report.ts';
import { slugPattern } from '../../../../src/schemas/index.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSite } from '../../make-portal.ts';
import { sound } from '../../checks/sound-folder.ts';
import { fixture, nothing, readRaw } from './read-fixture.ts';

const read = async (name: string) => importReport(await readRaw(fixture(name)), nothing);
const check = (draft: string) =>
  validateFolder(makeFolder({ ...sound, 'cases/draft.md': draft }), makeSite()).findings.filter(
    ({ file }) => file === 'cases/draft.md',
  );

test.each(['paste.txt', 'experience.docx', 'story.txt', 'wechat.html'])(
  'the draft of %s lacks only what an editor has to add, accept or mask',
  async (name) => {
    const { draft, slug } = await read(name);
    expect(slug).toMatch(slugPattern);
    const isAboutPeople = (rule: string) => /^(?:privacy|story|illness)/u.test(rule);
    const errors = check(draft).filter(({ severity, rule }) => severity === 'error' && !isAboutPeople(rule));
    expect(new Set(errors.map(({ rule, field }) => (rule.startsWith('import-') ? rule : field)))).toEqual(
      new Set(['summary', 'region', 'publishedOn', 'import-pending', 'import-material']),
    );
  },
);

test('a draft that nobody has worked on is never published, one that is worked out is', async () => {
  const { draft } = await read('experience.docx');
  const finished = draft
    .replaceAll('【待核】', '')
    .replace(/:::material[\s\S]*?\n:::/gu, '自己写的话。')
    .replace('kind: practice\n', 'kind: practice\nsummary: 概括\nregion: jia\npublishedOn: 2026-01-01\n');
  expect(check(finished).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('words of the report that stand outside of its callout are found', async () => {
  const { draft } = await read('experience.docx');
  const sentence = '调解员带着秤和合同样本下地头，当场称重、当场算账';
  const copied = draft.replace('## 做法与经过\n', `## 做法与经过\n\n${sentence}。\n`);
  expect(check(copied).filter(({ rule }) => rule === 'import-copied')).toMatchObject([
    { message: expect.stringContaining(sentence) },
  ]);
  expect(check(draft).filter(({ rule }) => rule === 'import-copied')).toEqual([]);
});

test('the body holds the four parts and every paragraph of the report', async () => {
  const { draft, cleaned } = await read('experience.docx');
  const { body } = parseFile(draft);
  expect(body.match(/^## .+$/gmu)).toEqual(['## 背景和起因', '## 做法与经过', '## 成效与反响', '## 探讨与评论']);
  const words = (text: string) => text.replaceAll(/[\\\s]/gu, '');
  for (const line of cleaned.split('\n').slice(4))
    if (!/^[一二三四]、/u.test(line)) expect(words(body)).toContain(words(line));
});

test('what is missing is named in an editor’s words', async () => {
  const { missing } = await read('paste.txt');
  expect(missing.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['summary', 'cost', 'limits', 'publishedOn']),
  );
  expect(missing.find(({ field }) => field === 'cost')?.message).toBe('报道没有写建设和运行各花多少钱');
});

test('title, source and date come along', async () => {
  const { title, sources } = await read('news-portal.html');
  expect(title?.value).toBe('石桥镇“板凳会”会出邻里和气');
  expect(sources).toMatchObject([
    {
      publisher: '云岭新闻网',
      date: '2024-03-15',
      author: '周小舟',
      url: 'https://news.example.cn/2024/0315/88211.html',
    },
  ]);
});

test('the raw text and the changes give the cleaned text', async () => {
  const raw = await readFile(fixture('story.txt'), 'utf8');
  const { changes, people } = await read('story.txt');
  expect(changes.map(({ at, before }) => raw.slice(at, at + before.length) === before)).not.toContain(false);
  expect(new Set(people.map(({ name }) => name))).toEqual(new Set(['张建国', '陈美华']));
});

test('only what was spent on the practice is its cost', async () => {
  expect((await read('numbers.txt')).cost).toEqual([
    { kind: 'build', what: expect.stringContaining('85.6万元') as string },
  ]);
  expect((await read('experience.docx')).cost).toEqual([{ kind: 'run', what: '每年，工作经费：18万元' }]);
  expect((await read('story.txt')).cost).toEqual([]);
});

test('of more figures than anybody holds against a report the first are proposed, and the rest is told of', () => {
  const text = Array.from({ length: 600 }, (_, at) => `调解了${at + 2}起纠纷。`).join('\n');
  const { draft, figures, warnings } = importReport({ text, asides: [], hints: {}, warnings: [] }, nothing);
  expect(figures.map(({ value }) => value)).toEqual(Array.from({ length: 500 }, (_, at) => at + 2));
  expect(parseFile(draft).data.figures).toHaveLength(500);
  expect(warnings).toContain('正文里有 600 个数字，只提出前 500 个；其余的请在正文里找');
});
