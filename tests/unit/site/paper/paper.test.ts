import { expect, test } from 'vitest';
import { getEntryPaper, getOutcomePaper, getPaperCode, getPaperLink } from '../../../../src/site/paper/paper.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const deadline = (amount: number) =>
  makeEntry('deadlines', 'appeal', {
    title: '上诉',
    summary: '上诉要快。',
    starts: '收到判决书之日',
    length: { amount, unit: 'day' },
    ifMissed: '判决生效。',
  });
const explainer = (fields: { summary?: string; asks?: string[]; renamedFrom?: string[] } = {}, body = '') =>
  makeEntry(
    'explainers',
    'leak',
    { title: '楼上漏水怎么办？', summary: '先止水。', topic: '邻里与相邻', deadlines: ['appeal'], ...fields },
    body,
  );
const version = (entry = explainer(), days = 15) => getEntryPaper(makePortal([deadline(days), entry]), entry).version;

test('the address of a paper is short, stays the same, and holds no signs that look alike', () => {
  const entry = explainer();
  expect(getPaperLink(getEntryPaper(makePortal([entry]), entry))).toMatch(
    /^\/q\/[2-9a-hjkmnp-z]{6}\/#[2-9a-hjkmnp-z]{4}$/u,
  );
  expect(getPaperCode('/explainers/leak/')).toBe(getPaperCode('/explainers/leak/'));
});

test.each([
  ['a word of its answer', version(explainer({ summary: '先关水。' }))],
  ['its text', version(explainer({}, '多一句。'))],
  ['a deadline that it names', version(explainer(), 10)],
])('the version changes with %s', (_, changed) => {
  expect(changed).not.toBe(version());
});

test.each([
  ['other ways to ask', version(explainer({ asks: ['楼上渗水'] }))],
  ['an address of before', version(explainer({ renamedFrom: ['explainers/water'] }))],
])('the version does not change with %s', (_, same) => {
  expect(same).toBe(version());
});

test('an outcome changes with itself, not with another one', () => {
  const pathway = (first: string, second: string) =>
    makeEntry('pathways', 'way', {
      title: '漏水找谁？',
      summary: '先问。',
      questions: [
        {
          id: 'start',
          text: '怎么了？',
          options: [
            { label: '漏', to: 'one' },
            { label: '不漏', to: 'two' },
          ],
        },
      ],
      outcomes: [
        { id: 'one', title: first, advice: '去。' },
        { id: 'two', title: second, advice: '去。' },
      ],
    });
  const getVersions = (entry: ReturnType<typeof pathway>) =>
    entry.data.outcomes.map((outcome) => getOutcomePaper(makePortal([entry]), entry, outcome).version);
  const [before, after] = [getVersions(pathway('甲', '乙')), getVersions(pathway('甲', '丙'))];
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
