import { toPattern } from '../../language/word-pattern.ts';
import { partWords } from './part-words.table.ts';

/** One of the four parts of a practice. */
export type PartName = (typeof partWords)[number]['part'];

const toWords = (name: PartName, place: 'heading' | 'text', flags: string): RegExp =>
  new RegExp(
    toPattern(
      partWords.filter(({ part, where }) => part === name && where === place),
      '.',
    ),
    flags,
  );

/** The four parts of a practice, in their order, with other names that reports give them and words that mark their text. */
export const parts = [...new Set(partWords.map(({ part }) => part))].map((name) => ({
  name,
  heading: toWords(name, 'heading', 'u'),
  words: toWords(name, 'text', 'gu'),
}));

const withoutNumber = (words: string): string =>
  words.replace(/^(?:[(（]?[一二三四五六七八九十\d]+[)）、．.]?|#+)\s*/u, '').replace(/[:：]$/u, '');

/** Whether a line is the bare name of one of the four parts, numbered or not. */
export function isPartName(words: string): boolean {
  if (words.length > 16) return false;
  const name = withoutNumber(words);
  return name.length <= 8 && parts.some((part) => name.startsWith(part.name.slice(0, 2)));
}

function getPartOfHeading(words: string): PartName | undefined {
  if (words.length > 24 || /[。；]/u.test(words)) return undefined;
  const name = withoutNumber(words);
  return parts.find(({ heading }) => heading.test(name))?.name;
}

/** A paragraph of the cleaned report and the part that it is proposed for. */
export interface PartProposal {
  part: PartName;
  text: string;
}

/** 6368件, 97.6%, 3924人. */
const outcomes = /(?<![\d.,])\d[\d.,]*[余多]?[万亿]?(?:件|起|宗|%|人次|人|元)/gu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

function getPartOfParagraph(text: string, index: number, total: number): PartName {
  const place = total > 1 ? index / (total - 1) : 0;
  // Numbers of matters and shares, several in a paragraph, are what came of it.
  const results = Math.min(4, (count(text, outcomes) * 150) / Math.max(text.length, 60));
  const scores = parts.map(({ name, words }) => {
    const density = (count(text, words) * 100) / Math.max(text.length, 60);
    const where = {
      背景和起因: place < 0.15 ? 2 : -1.5,
      做法与经过: 0.6,
      成效与反响: place > 0.6 ? 0.5 : -0.5,
      探讨与评论: place > 0.85 ? 0.8 : -2,
    }[name];
    return { name, score: density + where + (name === '成效与反响' ? results : 0) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).name;
}

/** Proposes for each paragraph one of the four parts: by the report's own headings where these name them, else by words and place. */
export function proposeParts(cleaned: string, title?: string): PartProposal[] {
  const paragraphs = cleaned.split('\n').filter((line) => line.trim() !== '' && line.trim() !== title?.trim());
  const headed = paragraphs.map((text) => (isPartName(text) ? getPartOfHeading(text) : undefined));
  const isHeaded = new Set(headed.filter(Boolean)).size >= 2;
  let current: PartName = '背景和起因';
  return paragraphs.map((text, index): PartProposal => {
    if (isHeaded) current = headed[index] ?? current;
    else
      current =
        getPartOfHeading(text) ?? (text.length < 20 ? current : getPartOfParagraph(text, index, paragraphs.length));
    return { part: current, text };
  });
}
