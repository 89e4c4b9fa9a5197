import { onceFor } from '../memory/once-for.ts';
import { getRecordText, type SearchRecord } from './search-record.ts';
import { foldLawName, getStatuteReference, toLawTerm, toStatuteTerm } from './statute-reference.ts';
import { foldText } from './fold.ts';
import { toIntentTerms } from './speech/intent.ts';
import { getTerms, isCharacter, toDangerTerm, toNameTerm } from './terms.ts';

/** Weights of one term: page number and weight, rising by page. */
export type Weights = [page: number, weight: number][];

/** Okapi BM25 (Robertson and Zaragoza 2009): saturation and length. */
const k1 = 1.2;
const b = 0.75;
/** What a word in the title or among the asks counts beside one in the text. */
const titleWeight = 2;
/** A single character tells less than a pair. */
const characterWeight = 0.5;
/** Characters on more than this share of the pages tell pages apart no more. */
const widestCharacter = 0.15;
const widestPair = 0.8;
/** Of each term only the pages are kept for which it says most. */
const longestList = 1000;
/** Weight of what is the article, and of a page that cites it. */
const articleWeight = 250;
const citingWeight = 60;
/** Weight of a page that is an article of that number in some law. */
const numberWeight = 25;

/** Weight of a word of the dictionary and of a number to call for those who type its name and nothing else. */
const nameWeight = 25;
/** An alias is known, and leads no further than its words: it may be the name of a problem. */
const aliasWeight = 1;
/** Weight of a page that helps in a danger, so that it is found however the danger is told. */
const dangerWeight = 10;

/** What the weights of a site are made of. */
export interface Weighing {
  /** How many there are. */
  pages: number;
  terms: Map<string, Weights>;
  /** Characters so common that the index leaves them out. */
  commonCharacters: string[];
  /** Pages by the article that they are, and by those that they cite. */
  articles: Map<string, number[]>;
  citing: Map<string, number[]>;
}

/** What of a record its weights are made of; its place in the list of all is the number of the page. */
export type WeighedRecord = Pick<
  SearchRecord,
  'title' | 'collection' | 'asks' | 'parts' | 'cites' | 'dangers' | 'isPlace' | 'intent'
>;

/** How often each term stands in a record. */
const countTerms = onceFor(({ title, asks, parts }: WeighedRecord): ReadonlyMap<string, number> => {
  const counts = getTerms(`${title}\n${getRecordText({ parts })}`);
  for (const [term, count] of getTerms([title, ...asks].join('\n')))
    counts.set(term, (counts.get(term) ?? 0) + count * titleWeight);
  return counts;
});

/** Names that lead to a page where they are the whole query: of words of the dictionary, of papers, sums and numbers to call. */
function getNames({
  title,
  collection,
  asks,
  isPlace,
}: Pick<WeighedRecord, 'title' | 'collection' | 'asks' | 'isPlace'>) {
  if (collection === 'terms') return [title];
  if (collection === 'forms') return [title, ...asks];
  return collection === 'pages' && isPlace ? asks : [];
}

const addTo = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Weighs every term of every page; `priors` multiply all weights of a page. */
export function weighPages(pages: readonly WeighedRecord[], priors: readonly number[]): Weighing {
  const counts = pages.map(countTerms);
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  // A place of one sentence says nothing of how long a page is: thousands of them would make every explainer a long one.
  const whole = lengths.filter((_, page) => !pages[page]!.isPlace);
  const mean = whole.reduce((sum, length) => sum + length, 0) / (whole.length || 1);

  const terms = new Map<string, Weights>();
  for (const [page, found] of counts.entries()) {
    const room = k1 * (1 - b + (b * lengths[page]!) / mean);
    for (const [term, count] of found) addTo(terms, term, [page, (count * (k1 + 1)) / (count + room)]);
  }

  const commonCharacters: string[] = [];
  for (const [term, weights] of terms) {
    const isSingle = isCharacter(term);
    // Small sites need every word: nothing is common among a handful of pages.
    if (weights.length > 100 && weights.length > pages.length * (isSingle ? widestCharacter : widestPair)) {
      if (isSingle) commonCharacters.push(term);
      terms.delete(term);
      continue;
    }
    const rarity = Math.log(1 + (pages.length - weights.length + 0.5) / (weights.length + 0.5));
    const factor = rarity * (isSingle ? characterWeight : 1);
    for (const weight of weights) weight[1] *= factor * (priors[weight[0]] ?? 1);
  }

  const articles = new Map<string, number[]>();
  const citing = new Map<string, number[]>();
  for (const [page, { title, collection, asks, cites, dangers, isPlace, intent }] of pages.entries()) {
    const reference = getStatuteReference(title);
    if (reference?.law && reference.rest === '') {
      addTo(articles, toStatuteTerm(reference), page);
      addTo(terms, toStatuteTerm({ ...reference, law: '' }), [page, numberWeight]);
    }
    if (collection === 'laws' && !isPlace)
      for (const name of new Set([title, ...asks].map(foldLawName)))
        addTo(terms, toLawTerm(name), [page, articleWeight]);
    for (const name of new Set(getNames({ title, collection, asks, isPlace }).map(foldText)))
      addTo(terms, toNameTerm(name), [page, nameWeight]);
    if (collection === 'terms')
      for (const alias of new Set(asks.map(foldText)))
        if (alias !== foldText(title)) addTo(terms, toNameTerm(alias), [page, aliasWeight]);
    if (collection === 'explainers' || collection === 'pathways')
      for (const kind of dangers) addTo(terms, toDangerTerm(kind), [page, dangerWeight * (priors[page] ?? 1)]);
    for (const term of toIntentTerms({ title, ...(intent && { intent }) })) addTo(terms, term, [page, 1]);
    for (const cited of new Set(cites)) addTo(citing, cited, page);
  }
  for (const [term, found] of citing) for (const page of found) addTo(terms, term, [page, citingWeight]);
  for (const [term, found] of articles) for (const page of found) addTo(terms, term, [page, articleWeight]);
  return { pages: pages.length, terms, commonCharacters, articles, citing };
}

/** The heaviest `longest` of these weights. */
export const keepHeaviest = (weights: Weights, longest = longestList): Weights =>
  weights.length > longest ? weights.toSorted((a, b) => b[1] - a[1]).slice(0, longest) : weights;
