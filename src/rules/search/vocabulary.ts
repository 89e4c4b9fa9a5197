/** A word of everyday speech and what it leads to. */
export interface VocabularyRow {
  /** The word as it stands in questions, folded. */
  word: string;
  /** How telling it is: the logarithm of how rarely people use it. */
  weight: number;
  /** Words of the law that stand beside it, with how much each counts. */
  also: [word: string, weight: number][];
  /** Articles that answered questions with the word: law, article and the share of those questions. */
  articles: [law: string, article: string, weight: number][];
}

const number = (value: number): string => String(Number(value.toFixed(2)));

/** Articles grouped by law: `民法典 288=0.5 293=0.2; 物业管理条例 39=0.1`. */
function formatArticles(articles: VocabularyRow['articles']): string {
  const laws = new Map<string, string[]>();
  for (const [law, article, weight] of articles)
    laws.set(law, [...(laws.get(law) ?? []), `${article}=${number(weight)}`]);
  return [...laws].map(([law, found]) => [law, ...found].join(' ')).join('; ');
}

const toPairs = (words: readonly string[]): [string, number][] =>
  words.filter(Boolean).map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, at), Number(pair.slice(at + 1))];
  });

const parseArticles = (cell: string): VocabularyRow['articles'] =>
  cell.split('; ').flatMap((group) => {
    const [law = '', ...found] = group.split(' ');
    return toPairs(found).map(([article, weight]): [string, string, number] => [law, article, weight]);
  });

/** Lines of a table; those that begin with `#` are notes. */
const toLines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** Rows as tab-separated lines: word, weight, words of the law (`相邻=0.4`), articles. */
export const formatVocabulary = (rows: readonly VocabularyRow[]): string =>
  rows
    .map(({ word, weight, also, articles }) =>
      [
        word,
        number(weight),
        also.map(([name, value]) => `${name}=${number(value)}`).join(' '),
        formatArticles(articles),
      ].join('\t'),
    )
    .join('\n');

/** Reads what `formatVocabulary` wrote. */
export const parseVocabulary = (text: string): VocabularyRow[] =>
  toLines(text).map(([word = '', weight = '', also = '', articles = '']) => ({
    word,
    weight: Number(weight),
    also: toPairs(also.split(' ')),
    articles: parseArticles(articles),
  }));

/** How much more often a law answers than others: factors by folded name, from lines of name and factor. */
export const parseLawFactors = (text: string): Map<string, number> =>
  new Map(toLines(text).map(([law = '', factor = '1']) => [law, Number(factor)]));
