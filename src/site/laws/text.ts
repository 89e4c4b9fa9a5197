import type { Statute } from '../../rules/law/statute.ts';
import type { Link } from '../page/link.ts';

/** One paragraph of an article; items of a list stand further in. */
export interface ParagraphView {
  text: string;
  isItem: boolean;
}

/** A heading of a law with the articles that stand directly below it. */
export interface LawPart<A> {
  /** Target of the contents; `undefined` for articles before the first heading. */
  id: string | undefined;
  title: string | undefined;
  /** 3 for the largest parts: they stand below the page's 「条文全文」. */
  level: number;
  articles: A[];
}

const item = /^[（(][一二三四五六七八九十]+[）)]|^\d+[.．、]/u;

/** Paragraphs as they are drawn. */
export const toParagraphs = (paragraphs: readonly string[]): ParagraphView[] =>
  paragraphs.map((text) => ({ text, isItem: item.test(text) }));

/** The law's parts in order, each article drawn by `toView`. */
export function getLawParts<A>(
  { headings, articles }: Statute,
  toView: (article: Statute['articles'][number]) => A,
): LawPart<A>[] {
  const top = Math.min(...headings.map(({ level }) => level));
  const parts: LawPart<A>[] = [];
  let next = 0;
  for (const article of articles) {
    for (let heading = headings[next]; heading?.before === article.number; heading = headings[next]) {
      next += 1;
      const { level, text } = heading;
      parts.push({ id: `part-${next}`, title: text, level: Math.min(6, 3 + level - top), articles: [] });
    }
    if (parts.length === 0) parts.push({ id: undefined, title: undefined, level: 3, articles: [] });
    parts.at(-1)?.articles.push(toView(article));
  }
  return parts;
}

/** The table of contents of a law's text. */
export const getContents = (parts: readonly LawPart<unknown>[]): (Link & { depth: number })[] =>
  parts.flatMap(({ id, title, level }) =>
    id === undefined || title === undefined ? [] : [{ href: `#${id}`, label: title, depth: level - 3 }],
  );
