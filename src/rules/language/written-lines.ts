import { isRecord } from '../../schemas/record.ts';
import { isJoinedAt } from '../entries/edges.ts';

const chinese = '[一二三四五六七八九十百]{1,4}';
/** A point of an article goes on the sentence before it: 第二款\n（一）项, （一）、（二）项. So does a list of figures: 第\n1、2、3项. */
const cited = '(?![项款条目至和或及]|[、，][（(\\u2460-\\u249B\\u3220-\\u3229])';
const markers = [
  `\\d{1,3}(?:、(?!\\d)|[．.](?!\\d))`,
  `${chinese}、(?!${chinese}[、项款条])`,
  `[（(](?:${chinese}|\\d{1,3})[）)]${cited}`,
  // Figures and characters in circles, in brackets and with full stops, each one character.
  `[\\u2460-\\u249B\\u24EA-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\u3251-\\u325F\\u32B1-\\u32BF]${cited}`,
  `第${chinese}[步点，：、]`,
  '\\u3000{2}',
];
/** How lists and paragraphs begin that were written in no Markdown: 1、 ① （一） 一、 or two blanks. */
const pointStart = new RegExp(`^\\s*(?:${markers.join('|')})`, 'u');

/** Whether a line begins as a point of a list that was written in no Markdown: it stays a line of its own. */
export const beginsPoint = (line: string): boolean => pointStart.test(line);

/** A text whose lines are read as one: nothing is left of a break between Chinese, and what else is between words stays. */
export const joinLines = (text: string): string =>
  text.replaceAll(/\s+/gu, (gap, at: number, whole: string) =>
    gap.includes('\n') &&
    isJoinedAt(whole.slice(Math.max(0, at - 2), at), whole.slice(at + gap.length, at + gap.length + 2))
      ? ''
      : gap,
  );

/** The same of every text in the fields of an entry: however a field is drawn, no break in its file leaves a blank. */
export function joinFields(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\n') ? joinLines(value) : value;
  if (Array.isArray(value)) return value.map(joinFields);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, joinFields(inner)]))
    : value;
}
