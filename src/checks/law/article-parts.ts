import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { formatArticle } from '../../rules/language/chinese-number.ts';
import { getSentences } from '../../rules/language/sentences.ts';
import { getPlacedCitations } from '../../rules/law/cited.ts';
import { getMainVersion } from '../../rules/law/law-state.ts';
import { createArticleFinder, type FindArticles } from '../../rules/law/said-articles.ts';
import type { Statute } from '../../rules/law/statute.ts';
import type { Surroundings } from '../context/context.ts';
import { type EntryText, getTexts } from '../context/texts.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** An article that a text is about, with the version that it means. */
export interface Meant {
  law: string;
  article: string;
  version?: string | undefined;
}

/** Words of a text that are about certain articles: a note, the registry's plain sentence, a sentence that names one. */
export interface ArticlePart {
  text: EntryText;
  /** Where in the text the words begin. */
  start: number;
  words: string;
  meant: Meant[];
}

const getFinder = onceFor((laws: Surroundings['laws']): FindArticles => createArticleFinder(laws));

/** Asked for every entry, made once. */
export const getArticleFinder = ({ laws }: Pick<Surroundings, 'laws'>): FindArticles => getFinder(laws);

/** The articles that the notes and the registry's plain sentences of an entry are about, by the path of that text. */
function getMeant(file: CheckedFile): Map<string, Meant> {
  const cited = (file.data ? getPlacedCitations({ data: file.data }) : []).flatMap(
    ({ path, citation: { law, article, version } }) =>
      article ? [[[...path, 'note'].join('.'), { law, article, version }] as const] : [],
  );
  const { entry } = file;
  if (entry?.collection !== 'laws') return new Map(cited);
  const plain = entry.data.articles.map(
    ({ number }, index) => [`articles.${index}.plain`, { law: entry.id, article: number }] as const,
  );
  return new Map([...cited, ...plain]);
}

/** All articles that an entry cites, or holds where it is a law. */
export const getCitedArticles = (file: CheckedFile): Meant[] => [...getMeant(file).values()];

/** The parts of an entry that are about certain articles. */
export function getArticleParts(file: CheckedFile, around: Pick<Surroundings, 'laws'>): ArticlePart[] {
  const meantBy = getMeant(file);
  const findArticles = getArticleFinder(around);
  return getTexts(file).flatMap((text): ArticlePart[] => {
    const meant = meantBy.get(text.path.join('.'));
    if (meant) return [{ text, start: 0, words: text.text, meant: [meant] }];
    return getSentences(text.text).flatMap(({ text: words, start }) => {
      const said = findArticles(words);
      return said.length > 0 ? [{ text, start, words, meant: said }] : [];
    });
  });
}

/** The version that is meant: the one that is named, else the one that the law stands in today. */
export const getMeantVersion = ({ law, version }: Meant, { laws, today }: Surroundings): string =>
  version ?? getMainVersion(laws.get(law)?.versions ?? [], today)?.inForceOn ?? '';

/** The text of the law that is meant and the place of the article in it, where it is at hand. */
export function findArticleText(meant: Meant, around: Surroundings): { statute: Statute; index: number } | undefined {
  const statute = around.statutes.get(meant.law)?.get(getMeantVersion(meant, around));
  const index = statute?.articles.findIndex(({ number }) => number === meant.article) ?? -1;
  return statute && index >= 0 ? { statute, index } : undefined;
}

/** 《民法典》第一百八十八条、《…》… */
export const describeArticles = (meant: readonly Meant[], { laws }: Surroundings): string =>
  meant.map(({ law, article }) => `《${laws.get(law)?.short ?? law}》${formatArticle(article)}`).join('、');
