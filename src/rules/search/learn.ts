import { dropAsking } from './asking.ts';
import { foldText } from './fold.ts';
import { foldLawName, getStatuteReference } from './statute-reference.ts';
import type { VocabularyRow } from './vocabulary.ts';

/** A question that people asked and the documents that answer it. */
export interface Question {
  question: string;
  relevant: number[];
}

/** A document of the collection: an article of a law. */
export interface LawDocument {
  title: string;
  text: string;
}

/** What is taken from the questions. */
export interface Learning {
  /** Questions that must share a word before it counts. */
  fewest: number;
  mostRows: number;
  mostArticles: number;
  mostAlso: number;
}

const learning: Learning = { fewest: 2, mostRows: 1500, mostArticles: 6, mostAlso: 4 };

/** Words cut in the wrong place, or of no matter, begin or end like this: 权有, 人行使, 成立时. */
const wrongEdge =
  /^[人权者方或被还对后时中前有是为不而及与和向从由以可能会要让给所将已没并按因]|[对有后时中前或被是为不而及与和向从由以可能会要让给无未所将已没并按因]$/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const isHanWord = /^\p{Script=Han}{2,}$/u;
const longestCompound = 4;

const getWords = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** The words of a question, and two neighbours together where they are short: 试用 + 期 → 试用期. */
export function getQuestionWords(question: string): Set<string> {
  const telling = dropAsking(foldText(question));
  const words = getWords(telling);
  const found = new Set<string>();
  for (const [index, word] of words.entries()) {
    found.add(word);
    const compound = `${word}${words[index + 1] ?? ''}`;
    if (compound.length <= longestCompound && telling.includes(compound)) found.add(compound);
  }
  return new Set([...found].filter((word) => isHanWord.test(word) && !wrongEdge.test(word)));
}

/** Nearly always the same neighbour makes a word a fragment of a longer one: 揽合同 → 承揽合同. */
const fragmentShare = 0.8;
const longestWord = 6;

/** The character that stands on that side of nearly all places of `word`, if there is one. */
function getNeighbour(word: string, texts: string, toPlace: (at: number) => number): string {
  const neighbours = new Map<string, number>();
  let count = 0;
  for (let at = texts.indexOf(word); at !== -1 && count < 200; at = texts.indexOf(word, at + 1)) {
    count += 1;
    increase(neighbours, texts[toPlace(at)] ?? '', 1);
  }
  const [character = '', times = 0] = [...neighbours].sort((a, b) => b[1] - a[1])[0] ?? [];
  return /\p{Script=Han}/u.test(character) && times > count * fragmentShare ? character : '';
}

/** The whole word that a fragment belongs to, by the texts in which it stands; nothing where it is part of a sentence. */
function completeWord(fragment: string, texts: string): string | undefined {
  let word = fragment;
  for (;;) {
    const longer = `${getNeighbour(word, texts, (at) => at - 1)}${word}`;
    const whole = `${longer}${getNeighbour(longer, texts, (at) => at + longer.length)}`;
    if (whole === word) return wrongEdge.test(word) ? undefined : word;
    if (whole.length > longestWord) return undefined;
    word = whole;
  }
}

const increase = <K>(map: Map<K, number>, key: K, by: number) => map.set(key, (map.get(key) ?? 0) + by);

/**
 * Learns which words of everyday speech lead to which articles and to which words of the law. A word of the law counts
 * by how much more often it stands in answers to the word than in the laws at large (pointwise mutual information).
 */
export function learnVocabulary(
  documents: readonly LawDocument[],
  questions: readonly Question[],
  { fewest, mostRows, mostArticles, mostAlso }: Learning = learning,
): VocabularyRow[] {
  const documentWords = documents.map(
    ({ text }) => new Set(getWords(foldText(text)).filter((word) => isHanWord.test(word))),
  );
  const spread = new Map<string, number>();
  for (const words of documentWords) for (const word of words) increase(spread, word, 1);

  const asked = new Map<string, { count: number; answers: Map<number, number>; words: Map<string, number> }>();
  for (const { question, relevant } of questions)
    for (const word of getQuestionWords(question)) {
      const seen = asked.get(word) ?? { count: 0, answers: new Map(), words: new Map() };
      asked.set(word, seen);
      seen.count += 1;
      for (const id of relevant) {
        increase(seen.answers, id, 1);
        for (const other of documentWords[id] ?? []) increase(seen.words, other, 1 / relevant.length);
      }
    }

  const texts = [
    ...documents.map(({ text }) => foldText(text)),
    ...questions.map(({ question }) => foldText(question)),
  ].join('\n');
  const known = new Set<string>();
  const rows: (VocabularyRow & { value: number })[] = [];
  for (const [found, { count, answers, words }] of asked) {
    if (count < fewest) continue;
    const word = completeWord(found, texts);
    if (word === undefined || known.has(word)) continue;
    known.add(word);
    const weight = Math.log(1 + questions.length / count);
    const articles = [...answers]
      .map(([id, times]) => ({
        reference: getStatuteReference(documents[id]?.title ?? ''),
        share: times / (count + 1),
      }))
      .sort((a, b) => b.share - a.share)
      .slice(0, mostArticles)
      .flatMap(({ reference, share }): VocabularyRow['articles'] =>
        reference ? [[reference.law, reference.article, share]] : [],
      );
    const also = [...words]
      .filter(([other]) => !word.includes(other))
      .map(([other, times]): [string, number] => {
        const chance = times / (count + 1);
        return [other, chance * Math.log((chance * documents.length) / ((spread.get(other) ?? 0) + 20))];
      })
      .filter(([, value]) => value > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostAlso);
    const value = weight * articles.reduce((sum, [, , share]) => sum + share, 0) * Math.log(1 + count);
    rows.push({ word, weight, also, articles, value });
  }
  return rows
    .sort((a, b) => b.value - a.value)
    .slice(0, mostRows)
    .map(({ word, weight, also, articles }) => ({ word, weight, also, articles }));
}

/** How much more often a law answers than one of its length would by chance, as a gentle factor (0.7 to 1.6). */
export function learnLawFactors(
  documents: readonly LawDocument[],
  questions: readonly Question[],
): Map<string, number> {
  const sizes = new Map<string, number>();
  const laws = documents.map(({ title }) => getStatuteReference(title)?.law ?? foldLawName(title));
  for (const law of laws) increase(sizes, law, 1);
  const answers = new Map<string, number>();
  for (const { relevant } of questions)
    for (const id of relevant) increase(answers, laws[id] ?? '', 1 / relevant.length);
  const each = questions.length / documents.length;
  return new Map(
    [...sizes].map(([law, size]) => [law, (((answers.get(law) ?? 0) + 0.5) / (size + 0.5 / each) / each) ** 0.15]),
  );
}
