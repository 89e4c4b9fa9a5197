import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, toIcs } from '../../../../src/site/deadlines/ics.ts';

const event: CalendarEvent = {
  uid: 'appeal-judgment-2026-03-02@mingli.example',
  due: '2026-03-17',
  summary: '最后一天：不服一审判决，上诉',
  description: '第一行\n第二行；a,b;c\\d',
  url: 'https://mingli.example/deadlines/appeal-judgment/',
  stamp: '2026-03-02T01:02:03Z',
};

/** What a calendar programme reads: folded lines joined, then split. */
const read = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

test('is one all-day event with two alarms, in the words of RFC 5545', () => {
  expect(read(toIcs(event))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingli//Deadlines//ZH-CN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:appeal-judgment-2026-03-02@mingli.example',
    'DTSTAMP:20260302T010203Z',
    'DTSTART;VALUE=DATE:20260317',
    'DTEND;VALUE=DATE:20260318',
    'SUMMARY:最后一天：不服一审判决，上诉',
    'DESCRIPTION:第一行\\n第二行；a\\,b\\;c\\\\d',
    'URL:https://mingli.example/deadlines/appeal-judgment/',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:最后一天：不服一审判决，上诉',
    'TRIGGER:-P2DT15H',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:最后一天：不服一审判决，上诉',
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a moment is a moment on the reader’s own clock, with one alarm before it', () => {
  const lines = read(toIcs({ ...event, due: '2026-03-05T10:20' }));
  expect(lines).toContain('DTSTART:20260305T102000');
  expect(lines.some((line) => line.startsWith('DTEND'))).toBe(false);
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-PT2H']);
});

test('the last day of a year ends on the first of the next', () => {
  expect(toIcs({ ...event, due: '2026-12-31' })).toContain('DTEND;VALUE=DATE:20270101');
});

test('whatever the words, lines end with CRLF, are at most 75 octets, and hold them whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300, size: 'max' }), (words) => {
      // A calendar knows one kind of line end, and no other control character.
      const text = words.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '');
      const file = toIcs({ ...event, description: words });
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const value = read(file)
        .find((line) => line.startsWith('DESCRIPTION:'))!
        .slice('DESCRIPTION:'.length);
      expect(value.replace(/\\(.)/gu, (_, character: string) => (character === 'n' ? '\n' : character))).toBe(text);
    }),
  );
});

test.each([
  // 「DESCRIPTION:」 takes 12 octets, a continuation its space.
  ['x'.repeat(63), [75]],
  ['x'.repeat(64), [75, 2]],
  ['x'.repeat(63 + 74 + 1), [75, 75, 2]],
  ['字'.repeat(21), [75]],
  ['字'.repeat(22), [75, 4]],
  ['x'.repeat(61) + '字', [73, 4]],
])('folds %s at 75 octets', (description, expected) => {
  const [, lines = ''] = /\r\n(DESCRIPTION:.*?)\r\nURL/su.exec(toIcs({ ...event, description })) ?? [];
  expect(lines.split('\r\n').map((line) => Buffer.byteLength(line))).toEqual(expected);
});
