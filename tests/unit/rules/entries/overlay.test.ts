import { describe, expect, test } from 'vitest';
import {
  dropPlaces,
  getTakenFrom,
  isHiddenEntry,
  layFilesOver,
  withTakenFrom,
} from '../../../../src/rules/entries/overlay.ts';
import { sourceFile } from '../../../../src/rules/entries/source-file.ts';

const blob = `blob-${'0a'.repeat(20)}`;
const other = `blob-${'1b'.repeat(20)}`;
const text = (fields: string, body = '正文') => `---\n${fields}---\n${body}\n`;

describe('an entry is hidden', () => {
  test.each([
    ['by its field', text('hidden: true\n'), true],
    ['by its field among others, with the line ends of Windows', text('term: 甲\r\nhidden: true\r\n'), true],
    ['not where it says no', text('hidden: false\n'), false],
    ['not by words of its body', text('term: 甲\n', 'hidden: true'), false],
    ['not by a field of a group', text('review:\n  hidden: true\n'), false],
    ['not without front matter', 'hidden: true\n', false],
  ])('%s', (_, written, is) => expect(isHiddenEntry(written)).toBe(is));
});

test('notes once what an own text was made from, and anew where somebody has emptied the field', () => {
  const noted = withTakenFrom(text('term: 甲\n'), blob);
  expect(noted).toBe(text(`term: 甲\ntakenFrom: ${blob}\n`));
  expect(getTakenFrom(noted)).toBe(blob);
  expect(withTakenFrom(noted, other)).toBe(noted);
  expect(withTakenFrom(text("term: 甲\ntakenFrom: ''\nplain: 乙\n"), other)).toBe(
    text(`term: 甲\nplain: 乙\ntakenFrom: ${other}\n`),
  );
  expect(withTakenFrom('没有字段', blob)).toBe('没有字段');
});

test('leaves out what names entries of places, in each way in which lists are written', () => {
  const written = 'title: 甲\nrooms: [a, b]\ncases:\n  - c\n  - d\nrelated: [e]\nroomKinds:\n- court\n';
  expect(dropPlaces(text(written, 'rooms: [a]'), 'explainers')).toBe(
    text('title: 甲\nrelated: [e]\nroomKinds:\n- court\n', 'rooms: [a]'),
  );
  expect(dropPlaces(text(written), 'terms')).toBe(text(written));
});

test('an own file stands in the place of the shipped one, and knows what lies beneath it', () => {
  const shipped = [
    { ...sourceFile('terms', 'terms/b.md', '乙'), shipped: blob },
    { ...sourceFile('terms', 'terms/a.md', '甲'), shipped: other },
  ];
  expect(
    layFilesOver(shipped, [sourceFile('terms', 'terms/b.md', '自己的'), sourceFile('cases', 'cases/c.md', '案')]),
  ).toEqual([
    sourceFile('cases', 'cases/c.md', '案'),
    shipped[1],
    { ...sourceFile('terms', 'terms/b.md', '自己的'), shipped: blob },
  ]);
});
