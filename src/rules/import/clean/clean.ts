import { findArticle } from './article.ts';
import { applyChanges, type Change, composeChanges, toChange } from './change.ts';
import { repairCharacters } from './characters.ts';
import { isPageNumber } from './furniture.ts';
import { repairPinyin } from './inserted-pinyin.ts';
import { repairLineBreaks } from './line-breaks.ts';
import { getLines, isSameLine } from './lines.ts';
import { repairSpacing } from './spacing.ts';

/** Page numbers stand between the halves of a sentence: they go before lines are joined. */
const removePageNumbers = (text: string): Change[] =>
  getLines(text)
    .filter(({ words, end }) => isPageNumber(words) && end < text.length)
    .map(({ start, end }) => toChange(text, start, end + 1, '页码、计数'));

type Repair = (text: string) => Change[];

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

/** The repairs before and behind the search for the article, in the order in which they are made; each works on what the one before has left. */
const before = [repairCharacters, repairPinyin, removePageNumbers, repairLineBreaks] satisfies Repair[];
const behind = [repairSpacing, separateParagraphs] satisfies Repair[];

/** A report without what is not part of it, and every change that was made, by its place in the text as it came. */
export interface Cleaned {
  text: string;
  changes: Change[];
  /** The line of the text that is its title; nothing where none seems to be. */
  title?: string;
}

/** Rounds until nothing is left to repair; real pages need two or three. */
const mostRounds = 12;

/** Cleans a raw text; `asides` are ranges that the reader of the file knows to lie outside of the article, `title` the title that it tells. */
export function cleanReport(raw: string, asides: readonly Change[] = [], title?: string): Cleaned {
  let changes = [...asides];
  let text = applyChanges(raw, changes);
  let own: string | undefined;
  const make = (made: Change[]) => {
    if (made.length === 0) return;
    changes = composeChanges(raw, changes, made);
    text = applyChanges(raw, changes);
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const last = text;
    for (const repair of before) make(repair(text));
    // The first round sees the lines around the article, which tell which line is its title.
    const article = findArticle(text, own ?? title);
    own ??= article.title;
    make(article.removals);
    for (const repair of behind) make(repair(text));
    if (text === last) break;
  }
  const found = own === undefined ? undefined : getLines(text).find(({ words }) => isSameLine(words, own!))?.words;
  return { text, changes, ...(found !== undefined && { title: found }) };
}
