import { getRareCharacters } from './common-characters.ts';
import { legalWords } from './lists/legal-words.table.ts';
import { countCharacters } from './reading.ts';
import { getSentences } from './sentences.ts';
import { createWordEnds } from './word-ends.ts';
import { createWordLookup } from './word-lookup.ts';

/** The house rule: a sentence has at most this many letters and figures. */
const longestSentence = 40;

/** Half of the longest sentence: a text of such a mean has short sentences between its long ones. */
const easyMean = longestSentence / 2;

/** More clauses than this lie too deep in one another to be kept in mind (Miller, 1956, at the lower end). */
const mostClauses = 5;

/**
 * What each fault costs of 100 points, and how much it may cost at most. A mean of 40, every fifth sentence too long, or
 * no legal word explained: each uses up its share. Sentence length and hard words are what the formulas since Flesch
 * (1948) agree on; the shares follow what an editor can mend at once, long sentences before words.
 */
const costs = {
  mean: { perCharacter: 2, most: 40 },
  long: { perShare: 200, most: 40 },
  words: { perShare: 20, most: 20 },
  clauses: { perShare: 100, most: 10 },
  rare: { perShare: 500, most: 10 },
} as const;

/** How easily a text reads, and what to mend in it. */
export interface Readability {
  /** 100 for the easiest text, 0 for the hardest. */
  score: number;
  /** Letters and figures of a sentence, on average. */
  mean: number;
  /** Sentences over 40 letters and figures, the longest first. */
  longSentences: { text: string; characters: number }[];
  /** Sentences of more than five clauses. */
  tangledSentences: { text: string; clauses: number }[];
  /** Characters that are not among the 3,755 commonest. */
  rareCharacters: string[];
  /** Legal words that nothing on the page explains. */
  unexplainedWords: string[];
}

/** Fewer legal words count as this many, so that the only one of a page is not a share of everything. */
const fewestWords = 5;

/** What follows a word that the text itself explains. */
const explanation = /^[」”]?(?:（|，?(?:也就是|就是|是指|指的是|意思是))/u;

const lookUp = createWordLookup(legalWords, (word) => word);

/** The legal words of a text, the longest that fits at each place, with whether the text explains them. */
function findLegalWords(text: string): Map<string, boolean> {
  const isEnd = createWordEnds(text);
  const found = new Map<string, boolean>();
  for (let at = 0; at < text.length; at += 1) {
    const word = lookUp(text, at).find((candidate) => isEnd(at) && isEnd(at + candidate.length));
    if (!word) continue;
    found.set(word, found.get(word) === true || explanation.test(text.slice(at + word.length)));
    at += word.length - 1;
  }
  return found;
}

const toCost = (amount: number, most: number): number => Math.min(most, Math.max(0, amount));

/** The readability of running text, paragraph by paragraph; `glossary` holds the words that the page explains anyway. */
export function getReadability(paragraphs: readonly string[], glossary: ReadonlySet<string>): Readability {
  const sentences = paragraphs
    .flatMap((paragraph) => getSentences(paragraph))
    .map(({ text }) => ({ text, characters: countCharacters(text) }));
  const words = findLegalWords(paragraphs.join('\n'));
  const unexplainedWords = [...words]
    .filter(([word, isExplained]) => !isExplained && !glossary.has(word))
    .map(([word]) => word);
  const longSentences = sentences
    .filter(({ characters }) => characters > longestSentence)
    .sort((a, b) => b.characters - a.characters);
  const tangledSentences = sentences
    .map(({ text }) => ({ text, clauses: text.split(/[，：]/u).length }))
    .filter(({ clauses }) => clauses > mostClauses);
  const rareCharacters = paragraphs.flatMap(getRareCharacters);
  const characters = sentences.reduce((sum, sentence) => sum + sentence.characters, 0);
  const count = Math.max(1, sentences.length);
  const mean = characters / count;
  const cost =
    toCost((mean - easyMean) * costs.mean.perCharacter, costs.mean.most) +
    toCost((longSentences.length / count) * costs.long.perShare, costs.long.most) +
    toCost((unexplainedWords.length / Math.max(fewestWords, words.size)) * costs.words.perShare, costs.words.most) +
    toCost((tangledSentences.length / count) * costs.clauses.perShare, costs.clauses.most) +
    toCost((rareCharacters.length / Math.max(1, characters)) * costs.rare.perShare, costs.rare.most);
  return {
    score: Math.max(0, Math.round(100 - cost)),
    mean,
    longSentences,
    tangledSentences,
    rareCharacters: [...new Set(rareCharacters)],
    unexplainedWords,
  };
}
