import type { Document } from './collection.ts';

/** A query of two words of a title, and the document that has it. */
export interface TitleQuery {
  query: string;
  id: number;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Law and article, as two words; of other titles the two longest words. */
function toQuery(title: string): string {
  const [, law, article] = /^(.+)(第[^第]+条.*)$/u.exec(title) ?? [];
  if (law && article) return `${law} ${article}`;
  const words = [...segmenter.segment(title)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 2);
  return words.filter((word) => longest.includes(word)).join(' ');
}

/** `count` such queries, spread evenly over the documents. */
export const getTitleQueries = (documents: readonly Document[], count: number): TitleQuery[] =>
  Array.from({ length: Math.min(count, documents.length) }, (_, index) => {
    const { title, id } = documents[Math.floor((index * documents.length) / count)] as Document;
    return { query: toQuery(title), id };
  });
