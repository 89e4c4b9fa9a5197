import { parseArticle } from '../language/chinese-number.ts';
import { dropEnds } from '../entries/edges.ts';

/** One article of a law, word for word. */
export interface StatuteArticle {
  /** `1087`, or `133-1` for 第一百三十三条之一. */
  number: string;
  /** 第一千零八十七条 */
  label: string;
  /** Its paragraphs and items in order, without the label. */
  paragraphs: string[];
}

/** A heading of a law: 编, 分编, 章 or 节. */
export interface StatuteHeading {
  /** How many `#` it had: 1 for the largest part. */
  level: number;
  text: string;
  /** Number of the first article below it; `undefined` where none follows. */
  before: string | undefined;
}

/** The text of one version of a law. */
export interface Statute {
  title: string;
  /** When and by whom it was adopted and amended, one line each. */
  history: string[];
  /** What stands before the first article. */
  preamble: string[];
  articles: StatuteArticle[];
  headings: StatuteHeading[];
  /** 附录, 附件: what stands behind the last article. */
  appendix: string[];
}

/** Spaces of any width, and the characters of no width that copied statutes are full of. */
const edge = /[\s\u200B-\u200D\uFEFF]/u;
const articleStart = /^(第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十百]+)?)(?:\s+|$)/u;
const headingLine = /^(#{1,6})(.*)$/u;
const headingLabel = /^(第[零一二三四五六七八九十百千]+(?:分编|编|章|节))\s*/u;
const appendixStart = /^附(?:录|件|表)/u;
const historyEnd = '<!-- INFO END -->';

/** One space behind the count of a heading, none within its name: 「总 则」 → 「总则」. */
const tidyHeading = (text: string): string => {
  const label = headingLabel.exec(text);
  const name = text.slice(label?.[0].length ?? 0).replaceAll(/\s+/gu, '');
  return label ? `${label[1]}　${name}` : name;
};

/** Order of two article numbers: 133 before 133-1 before 134. */
export function compareArticles(a: string, b: string): number {
  const [first = 0, firstInsert = 0] = a.split('-').map(Number);
  const [second = 0, secondInsert = 0] = b.split('-').map(Number);
  return first - second || firstInsert - secondInsert;
}

/**
 * Reads a statute in Markdown: a title, lines of history up to `<!-- INFO END -->`, headings, and articles that begin
 * with 「第…条 」. A paragraph that merely begins with the number of an earlier article stays a paragraph.
 */
export function parseStatute(markdown: string): Statute {
  const statute: Statute = { title: '', history: [], preamble: [], articles: [], headings: [], appendix: [] };
  let place = markdown.includes(historyEnd) ? statute.history : statute.preamble;

  /** Headings below which no article stands yet. */
  const waiting: StatuteHeading[] = [];

  const readHeading = (level: number, text: string) => {
    if (text === '') return;
    if (level === 1 && statute.title === '') statute.title = text;
    else if (statute.articles.length > 0 && appendixStart.test(text)) place = statute.appendix;
    else {
      const heading = { level, text: tidyHeading(text), before: undefined };
      statute.headings.push(heading);
      waiting.push(heading);
    }
  };

  const readArticle = (line: string): boolean => {
    const [start, label = ''] = (place === statute.appendix ? null : articleStart.exec(line)) ?? [];
    const number = parseArticle(label);
    const last = statute.articles.at(-1);
    if (start === undefined || !number || (last && compareArticles(number, last.number) <= 0)) return false;
    const rest = line.slice(start.length);
    const article = { number, label, paragraphs: rest === '' ? [] : [rest] };
    statute.articles.push(article);
    place = article.paragraphs;
    for (const heading of waiting.splice(0)) heading.before = number;
    return true;
  };

  for (const raw of markdown.split(/\r?\n/u)) {
    const line = dropEnds(raw, edge);
    const [, marks = '', title] = headingLine.exec(line) ?? [];
    if (line === historyEnd) place = statute.preamble;
    else if (title !== undefined) readHeading(marks.length, dropEnds(title, edge));
    else if (line !== '' && !line.startsWith('<!--') && !readArticle(line)) {
      if (statute.articles.length > 0 && appendixStart.test(line) && /[录件表][：:]?$/u.test(line))
        place = statute.appendix;
      else place.push(line);
    }
  }
  return statute;
}

/** One law that is spread over several files, in the order of its articles; an article that comes twice counts once. */
export function joinStatutes(parts: readonly Statute[]): Statute {
  const ordered = parts.toSorted((a, b) => compareArticles(a.articles[0]?.number ?? '0', b.articles[0]?.number ?? '0'));
  const articles = new Map<string, StatuteArticle>();
  for (const part of ordered)
    for (const article of part.articles) if (!articles.has(article.number)) articles.set(article.number, article);
  const [first] = ordered;
  return {
    title: first?.title ?? '',
    history: first?.history ?? [],
    preamble: first?.preamble ?? [],
    articles: [...articles.values()],
    headings: ordered.flatMap(({ headings }) => headings),
    appendix: ordered.flatMap(({ appendix }) => appendix),
  };
}

/** Up to two articles of the law whose numbers are nearest to one that it has not, in their order. */
export function getNearestArticles({ articles }: Statute, wanted: string): StatuteArticle[] {
  const toNumber = (number: string) => {
    const [whole = 0, insert = 0] = number.split('-').map(Number);
    return whole + insert / 1000;
  };
  const distance = ({ number }: StatuteArticle) => Math.abs(toNumber(number) - toNumber(wanted));
  return articles
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 2)
    .sort((a, b) => compareArticles(a.number, b.number));
}
