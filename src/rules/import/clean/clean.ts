import { findArticle } from './article.ts';
import { applyChanges, type Change, composeChanges, toChange } from './change.ts';
import { repairCharacters } from './characters.ts';
import { isPageNumber } from './furniture.ts';
import { repairPinyin } from './inserted-pinyin.ts';
import { repairLineBreaks } from './line-breaks.ts';
import { getLines } from './lines.ts';
import { repairSpacing } from './spacing.ts';

/** Page numbers stand between the halves of a sentence: they go before lines are joined. */
const removePageNumbers = (text: string): Change[] =>
  getLines(text)
    .filter(({ words, end }) => isPageNumber(words) && end < text.length)
    .map(({ start, end }) => toChange(text, start, end + 1, '页码、计数'));

/** One empty line between paragraphs, none at the ends. */
const separateParagraphs = (text: string): Change[] =>
  [...text.matchAll(/\s+/gu)]
    .filter(([gap]) => gap.includes('\n'))
    .map(({ index, 0: gap }) =>
      toChange(
        text,
        index,
        index + gap.length,
        '段落之间的空行',
        index === 0 || index + gap.length === text.length ? '' : '\n\n',
      ),
    )
    .filter(({ before, after }) => before !== after);

/** The repairs in the order in which they are made; each works on what the one before has left. */
const repairs = [
  repairCharacters,
  repairPinyin,
  removePageNumbers,
  repairLineBreaks,
  (text, title) => findArticle(text, title).removals,
  repairSpacing,
  separateParagraphs,
] satisfies ((text: string, title?: string) => Change[])[];

/** A report without what is not part of it, and every change that was made, by its place in the text as it came. */
export interface Cleaned {
  text: string;
  changes: Change[];
}

/** Rounds until nothing is left to repair; real pages need two or three. */
const mostRounds = 12;

/** Cleans a raw text; `asides` are ranges that the reader of the file knows to lie outside of the article, `title` the title that it tells. */
export function cleanReport(raw: string, asides: readonly Change[] = [], title?: string): Cleaned {
  let changes = [...asides];
  let text = applyChanges(raw, changes);
  for (let round = 0; round < mostRounds; round += 1) {
    const before = text;
    for (const repair of repairs) {
      const made = repair(text, title);
      if (made.length === 0) continue;
      changes = composeChanges(raw, changes, made);
      text = applyChanges(raw, changes);
    }
    if (text === before) break;
  }
  return { text, changes };
}
