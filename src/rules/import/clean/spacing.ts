import { createSpans, type Span } from '../spans.ts';
import { type Change, toChange } from './change.ts';
import { getLines, isProse, isTableRow } from './lines.ts';

const reason = '多余的空格';
const han = /[\p{Script=Han}〇]/u;
const chinesePunctuation = /[，。、；：！？“”‘’（）《》〈〉「」『』【】—…·％]/u;
const halfPunctuation = /[,;:!?()[\]%]/u;
const digit = /[\d\uFF10-\uFF19]/u;
const roles = /(?:记者|通讯员|作者|摄影|编辑|撰稿|供稿|实习生)$/u;

/** Blanks that are somebody's: between authors in brackets, (李超 王志敏), and between the halves of a title in 《》. */
const enclosed = /[(（](?<words>[^()（）\n]*)[)）]|《[^《》\n]+》/gu;
const writers = /记者|通讯员|作者|摄影|供稿|编辑|^\p{Script=Han}{2,4}(?:[ \u3000]+\p{Script=Han}{2,4})+$/u;

/** Where the blanks of such stretches stand: behind their first sign. */
const getGuarded = (text: string): Span[] =>
  [...text.matchAll(enclosed)]
    .filter(({ groups }) => groups?.words === undefined || writers.test(groups.words))
    .map(({ index, 0: found }) => [index + 1, index + found.length]);

/** Whether blanks between `left` and `right` belong to nobody's writing. */
function isOdd(left: string, right: string, before: string): boolean {
  if (chinesePunctuation.test(left) || chinesePunctuation.test(right)) return true;
  const both = left + right;
  if (halfPunctuation.test(left) || halfPunctuation.test(right)) return han.test(both);
  if (han.test(left) && han.test(right)) return !roles.test(before);
  return (han.test(left) && digit.test(right)) || (digit.test(left) && han.test(right));
}

/** Blanks at the ends of lines, between Chinese characters, beside punctuation and figures; English words keep theirs. */
export function repairSpacing(text: string): Change[] {
  const isGuarded = createSpans(getGuarded(text));
  const changes: Change[] = [];
  for (const { start, end, words } of getLines(text)) {
    const line = text.slice(start, end);
    const lead = line.length - line.trimStart().length;
    if (words === '') {
      if (line.length > 0) changes.push(toChange(text, start, end, reason));
      continue;
    }
    if (lead > 0) changes.push(toChange(text, start, start + lead, '段首空格'));
    if (isProse(words) && !isTableRow(words))
      for (const { index, 0: gap } of line.matchAll(/[ \t\u3000]+/gu)) {
        const at = start + index;
        if (index < lead || index + gap.length === line.length) continue;
        if (isGuarded(at)) continue;
        const left = line.charAt(index - 1);
        const right = line.charAt(index + gap.length);
        const isBreak =
          /[。！？]|[。！？]”/u.test(left + (line[index - 2] ?? '')) && /[。！？”]/u.test(left) && gap.length >= 2;
        if (isBreak) changes.push(toChange(text, at, at + gap.length, '段落没有分行', '\n'));
        else if (isOdd(left, right, line.slice(Math.max(0, index - 4), index)))
          changes.push(toChange(text, at, at + gap.length, reason));
        else if (gap !== ' ') changes.push(toChange(text, at, at + gap.length, reason, ' '));
      }
    const tail = line.length - line.trimEnd().length;
    if (tail > 0) changes.push(toChange(text, end - tail, end, '行尾空格'));
  }
  return changes;
}
