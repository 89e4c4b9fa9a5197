import { addDays } from '../../rules/time/day.ts';

/** One entry for a reader's calendar. */
export interface CalendarEvent {
  /** Unique in the world and the same for the same calculation, so that a second download replaces the first. */
  uid: string;
  /** `YYYY-MM-DD` for a whole day, `YYYY-MM-DDTHH:MM` for a moment on the reader's own clock. */
  due: string;
  summary: string;
  description: string;
  url: string;
  /** When the file was made, `YYYY-MM-DDTHH:MM:SSZ` in UTC. */
  stamp: string;
}

/** 09:00 three days before and 09:00 the day before, reckoned from the midnight that begins the day. */
const dayAlarms = ['-P2DT15H', '-PT15H'];
/** Two hours before a moment. */
const momentAlarms = ['-PT2H'];

/** A text value (RFC 5545 section 3.3.11): line ends of every kind are `\n`, and no other control character may stand in it. */
const escape = (text: string): string =>
  text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/gu, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');

const compact = (moment: string): string => moment.replace(/[-:]/gu, '');

const maxOctets = 75;
const encoder = new TextEncoder();

/** Breaks a line before it passes 75 octets, never inside a character (RFC 5545 section 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const getTimes = (due: string): string[] =>
  due.length > 10
    ? [`DTSTART:${compact(due)}00`]
    : [`DTSTART;VALUE=DATE:${compact(due)}`, `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`];

const getAlarm = (trigger: string, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escape(summary)}`,
  `TRIGGER:${trigger}`,
  'END:VALARM',
];

/**
 * An iCalendar file (RFC 5545) with one event and its alarms. Written here because the package `ics` brings nanoid and
 * yup along, five times the size of the whole calculator, and takes numbers where we keep days as strings.
 */
export function toIcs({ uid, due, summary, description, url, stamp }: CalendarEvent): string {
  const alarms = due.length > 10 ? momentAlarms : dayAlarms;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingli//Deadlines//ZH-CN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${compact(stamp)}`,
    ...getTimes(due),
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((trigger) => getAlarm(trigger, summary)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}
