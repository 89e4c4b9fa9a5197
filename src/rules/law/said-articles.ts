import type { Data } from '../../schemas/index.ts';
import { parseArticle } from '../language/chinese-number.ts';
import type { Words } from '../language/found-words.ts';

/** An article that running text names beside its law: 民法典第379条, 《民法典》（2020年）第三百七十九条. */
export interface SaidArticle extends Words {
  /** Slug of the law. */
  law: string;
  /** `379`, or `133-1` for 第一百三十三条之一 and 第133条之一. */
  article: string;
  /** As the text writes it, 第379条. */
  label: string;
}

/** Finds the articles that a text names. */
export type FindArticles = (text: string) => SaidArticle[];

const number = '(?:[一二三四五六七八九十百千零]+|\\d+)';
const article = `第${number}条(?:之[一二三四五六七八九十])?`;
const articles = new RegExp(`${article}(?:(?:、|和|到|至)第?${number}条(?:之[一二三四五六七八九十])?)*`, 'gu');
/** One article of a list of them. */
const label = /[^、和到至]+/gu;

/** The longest that stands there, and the words before a name that tell that it begins (中华人民共和国). */
const longestBetween = 40;
/** What may stand between the name of a law and its article: 》 and a version, 《民法典》（2020年）第…条. */
const between = /(?:》|（[^（）\n]{0,20}）|》（[^（）\n]{0,20}）)$/u;
const nameStart = /(?:^|\P{Script=Han}|[按照据依见看和与及是在用由跟到]|中华人民共和国)$/u;

/** Whether a name of a law may begin behind `before`: not where it is the end of another name, 调解仲裁法. */
export const isNameStart = (before: string): boolean => nameStart.test(before);

/** Finds articles by the titles, short names and aliases of `laws`; the longest name counts: 民法典婚姻家庭编解释 is not 民法典. */
export function createArticleFinder(laws: ReadonlyMap<string, Data<'laws'>>): FindArticles {
  const names = [...laws]
    .flatMap(([slug, { title, short, aliases }]) =>
      [title.replace(/^中华人民共和国/u, ''), short, ...aliases].map((name) => ({ name, slug })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  const reach = Math.max(0, ...names.map(({ name }) => name.length)) + longestBetween;
  const byEnd = Map.groupBy(names, ({ name }) => name.slice(-1));
  const getLaw = (before: string) =>
    byEnd.get(before.slice(-1))?.find(({ name }) => before.endsWith(name) && isNameStart(before.slice(0, -name.length)))
      ?.slug;
  return (text) =>
    [...text.matchAll(articles)].flatMap(({ 0: list, index: from }) => {
      // No more of what stands before than a name can take: a text may name articles by the thousand.
      const before = text.slice(Math.max(0, from - reach), from);
      const law = getLaw(before) ?? getLaw(before.replace(between, ''));
      if (law === undefined) return [];
      return [...list.matchAll(label)].flatMap(({ 0: written, index }): SaidArticle[] => {
        const found = parseArticle(`第${written.replace('第', '')}`);
        const start = from + index;
        return found ? [{ law, article: found, label: written, start, end: start + written.length }] : [];
      });
    });
}
