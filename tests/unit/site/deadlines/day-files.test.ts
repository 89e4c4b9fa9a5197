import { expect, test } from 'vitest';
import { getLastDayFile, listDayFiles, toDayFile } from '../../../../src/site/deadlines/day-files.ts';
import { addMonths } from '../../../../src/rules/time/day.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';

const deadline = makeEntry('deadlines', 'appeal', {
  title: '上诉',
  summary: '一句话',
  starts: '收到之日',
  length: { amount: 15, unit: 'day' },
  ifMissed: '还有路',
});

test.each(['2026-11-30', '2024-02-29', '2027-12-31'])(
  'from %s on there is one for each day of three years and a month',
  (today) => {
    const days = listDayFiles(makePortal([deadline]), today);
    expect(days[0]).toBe(today);
    expect(days.at(-1)).toBe(getLastDayFile(today));
    expect(days.includes(addMonths(today, 36))).toBe(true);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual([...days].sort());
  },
);

test('a portal without deadlines has none', () => {
  expect(listDayFiles(makePortal([]), '2026-11-30')).toEqual([]);
});

test('a day is the same file in every build, and says where the result stands', () => {
  const portal = makePortal([deadline]);
  const file = toDayFile(portal, '2027-01-04', 'https://mingli.example/');
  expect(file).toBe(toDayFile(portal, '2027-01-04', 'https://mingli.example/'));
  expect(file).toContain('UID:2027-01-04@mingli.example\r\n');
  expect(file).toContain('DTSTART;VALUE=DATE:20270104\r\n');
  expect(file).toContain('SUMMARY:有一个期限到今天为止\r\n');
  expect(file).toContain('URL:https://mingli.example/deadlines/\r\n');
});
