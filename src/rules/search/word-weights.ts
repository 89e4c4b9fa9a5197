import { onceFor } from '../memory/once-for.ts';
import { toStatuteTerm } from './statute-reference.ts';
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

/** The pages and the weights of a list, each in a row: added up some thousand times. */
interface Columns {
  listed: Uint32Array;
  weights: Float64Array;
}

const toColumns = (list: Weights): Columns => ({
  listed: Uint32Array.from(list, ([page]) => page),
  weights: Float64Array.from(list, ([, weight]) => weight),
});

/** The least of the sums that are kept. */
const getLeast = (sums: Float64Array): number =>
  sums.length > mostPages ? sums.sort()[sums.length - mostPages]! : -Infinity;

/** What a map has under `key`, made and kept there where it has nothing. */
function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

/**
 * What tells the pages that a word of the vocabulary leads to on this site, heaviest first. Thousands of words share their
 * articles and their words of the law: what each of these leads to is looked up once.
 */
export function createWordWeigher({ pages, terms, articles, citing }: Weighing): (row: VocabularyRow) => Weights {
  const near = new Map<string, Weights>();
  const findNear = (law: string, article: string): Weights => {
    const number = toNumber(article);
    const found: Weights = [];
    for (let step = -nearReach * 3; step <= nearReach * 3; step += 1) {
      const other = step === 0 ? article : String(number + step);
      const closeness = step === 0 ? 1 : nearShare * Math.exp(-Math.abs(step) / nearReach);
      for (const page of articles.get(toStatuteTerm({ law, article: other })) ?? []) found.push([page, closeness]);
    }
    return found;
  };
  const also = new Map<string, Columns[]>();
  const columnsOf = onceFor(toColumns);
  const findAlso = (word: string): Columns[] =>
    [...getTerms(word).keys()].filter((term) => !isCharacter(term)).map((term) => columnsOf(terms.get(term) ?? []));
  // One sum a page, and whether there is one: taken back to nothing after each word.
  const sums = new Float64Array(pages);
  const has = new Uint8Array(pages);
  return (row) => {
    const found: number[] = [];
    const add = (page: number, weight: number) => {
      if (has[page] === 0) found.push(page);
      has[page] = 1;
      sums[page]! += weight;
    };
    const unit = articleFactor * row.weight * (row.word.length / 2);
    const cited = new Map<number, number>();
    for (const [law, article, share] of row.articles) {
      const answering = toStatuteTerm({ law, article });
      for (const page of citing.get(answering) ?? []) cited.set(page, Math.max(cited.get(page) ?? 0, share));
      for (const [page, closeness] of getOrMake(near, answering, () => findNear(law, article)))
        add(page, unit * share * closeness);
    }
    for (const [page, share] of cited) add(page, unit * share * citingShare);
    for (const [word, share] of row.also)
      for (const { listed, weights } of getOrMake(also, word, () => findAlso(word)))
        for (let at = 0; at < listed.length; at += 1) add(listed[at]!, alsoFactor * share * weights[at]!);
    const least = getLeast(Float64Array.from(found, (page) => sums[page]!));
    const kept = found.filter((page) => sums[page]! >= least).map((page): [number, number] => [page, sums[page]!]);
    for (const page of found) sums[page] = has[page] = 0;
    return kept.sort((a, b) => b[1] - a[1]).slice(0, mostPages);
  };
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
    if (articles.has(toStatuteTerm({ law, article }))) here += share;
  }
  return all > 0 ? here / all : undefined;
}
