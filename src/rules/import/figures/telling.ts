import { toPattern } from '../../language/word-pattern.ts';
import { tellingWords } from './telling-words.table.ts';

const wordsOf = (kind: (typeof tellingWords)[number]['kind']): string =>
  toPattern(tellingWords.filter((row) => row.kind === kind));
const practice = new RegExp(`${wordsOf('practice')}|(?:19|20)\\d\\d年(?!\\d{1,2}月\\d)`, 'gu');
const story = new RegExp(`${wordsOf('story')}|“[^“”，。？！\\n]{1,40}[，。？！]`, 'gu');

/** How many marks of a story, and of an account of work done, a text holds. */
export interface Telling {
  story: number;
  practice: number;
}

/** Counts what in a text tells of one dispute and its people, and what of the work of an office over time. */
export const getTelling = (text: string): Telling => ({
  story: text.match(story)?.length ?? 0,
  practice: text.match(practice)?.length ?? 0,
});

/** Whether most of a report, by the length of its paragraphs, tells of one dispute or a few, and not of work over time. */
export function isStory(cleaned: string): boolean {
  let [told, reported] = [0, 0];
  for (const paragraph of cleaned.split('\n')) {
    const telling = getTelling(paragraph);
    if (telling.story > telling.practice) told += paragraph.length;
    else if (telling.practice > 0) reported += paragraph.length;
  }
  return told > reported;
}
