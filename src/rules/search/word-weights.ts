import { getTerms, isCharacter } from './terms.ts';
import type { VocabularyRow } from './vocabulary.ts';
import { type Weighing, type Weights } from './weigh.ts';

/** What the articles of a row add, what its words add, and for how many pages that is kept. */
const articleFactor = 16 / 6;
const alsoFactor = 0.05;
const mostPages = 100;
/** Articles near an answering one treat the same matter: how much they get, and how fast it fades. */
const nearShare = 0.3;
const nearReach = 8;
/** What a page gets that cites an answering article; citing many is no answer to more. */
const citingShare = 0.5;

/** 133 of `133-1`. */
const toNumber = (article: string): number => Number(article.split('-')[0]);

/** Pages that a word of the vocabulary leads to on this site, heaviest first. */
export function weighWord(row: VocabularyRow, { terms, articles, citing }: Weighing): Weights {
  const weights = new Map<number, number>();
  const add = (page: number, weight: number) => weights.set(page, (weights.get(page) ?? 0) + weight);
  const unit = articleFactor * row.weight * (row.word.length / 2);
  const cited = new Map<number, number>();
  for (const [law, article, share] of row.articles) {
    for (const page of citing.get(`${law}§${article}`) ?? []) cited.set(page, Math.max(cited.get(page) ?? 0, share));
    const number = toNumber(article);
    for (let step = -nearReach * 3; step <= nearReach * 3; step += 1) {
      const near = step === 0 ? article : String(number + step);
      const closeness = step === 0 ? 1 : nearShare * Math.exp(-Math.abs(step) / nearReach);
      for (const page of articles.get(`${law}§${near}`) ?? []) add(page, unit * share * closeness);
    }
  }
  for (const [page, share] of cited) add(page, unit * share * citingShare);
  for (const [word, share] of row.also)
    for (const term of getTerms(word).keys())
      if (!isCharacter(term))
        for (const [page, weight] of terms.get(term) ?? []) add(page, alsoFactor * share * weight);
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, mostPages);
}

/**
 * Which share of the articles that answered questions with the word stands on this site, 0 to 1; nothing where none is known.
 * A word whose articles are all missing (商标, 融资租赁) asks for what is not treated here.
 */
export function getHome({ articles: answering }: VocabularyRow, { articles }: Weighing): number | undefined {
  let all = 0;
  let here = 0;
  for (const [law, article, share] of answering) {
    all += share;
    if (articles.has(`${law}§${article}`)) here += share;
  }
  return all > 0 ? here / all : undefined;
}
