import { toSimplified } from '../../language/simplified.ts';
import { topicWords } from './topic-words.table.ts';

/** A matter of life as the settings list it: its name, its slug, and a few words that belong to it. */
export interface TopicWords {
  name: string;
  slug?: string | undefined;
  hint?: string | undefined;
}

const count = (text: string, word: string): number => (word.length < 2 ? 0 : text.split(word).length - 1);

/** How much a word weighs. */
const ofName = 1;
/** Of what is named much less often than the matter named most the report tells by the way. */
const least = 0.25;
const most = 4;

/** Words of a matter: its own and those of the table; where neither is there, those of the settings. */
function getWords({ name, slug, hint = '' }: TopicWords): { word: string; weight: number }[] {
  const own = name.split(/[与和、]/u).map((word) => ({ word, weight: ofName }));
  const table = topicWords.filter(({ topic }) => topic === slug).map(({ words }) => words);
  const more = table.length > 0 ? table : hint.split(/[、，]/u);
  return [...own, ...more.filter((word) => !own.some((one) => one.word === word)).map((word) => ({ word, weight: 1 }))];
}

/** Kinds of dispute that a report speaks of, most often named first, with the words that say so; its title counts thrice. */
export function proposeTopics(
  cleaned: string,
  topics: readonly TopicWords[],
  title = '',
): { name: string; words: string[] }[] {
  const text = toSimplified(`${cleaned}\n${title}\n${title}`);
  const found = topics
    .map((topic) => {
      const words = getWords(topic).filter(({ word }) => count(text, word) > 0);
      const times = words.reduce((sum, { word, weight }) => sum + count(text, word) * weight, 0);
      return { name: topic.name, words: words.map(({ word }) => word), times };
    })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const top = found[0]?.times ?? 0;
  return found
    .filter(({ times }) => times >= top * least)
    .slice(0, most)
    .map(({ name, words }) => ({ name, words }));
}
