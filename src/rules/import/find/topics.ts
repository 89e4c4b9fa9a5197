/** A matter of life as the settings list it: its name and a few words that belong to it. */
export interface TopicWords {
  name: string;
  hint?: string | undefined;
}

const count = (text: string, word: string): number => (word.length < 2 ? 0 : text.split(word).length - 1);

/** Kinds of dispute that a report speaks of, most often named first, with the words that say so. */
export function proposeTopics(cleaned: string, topics: readonly TopicWords[]): { name: string; words: string[] }[] {
  return topics
    .map(({ name, hint = '' }) => {
      const words = [...new Set([...name.split(/[与和、]/u), ...hint.split(/[、，]/u)])].filter(
        (word) => count(cleaned, word) > 0,
      );
      return { name, words, times: words.reduce((sum, word) => sum + count(cleaned, word), 0) };
    })
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 5)
    .map(({ name, words }) => ({ name, words }));
}
