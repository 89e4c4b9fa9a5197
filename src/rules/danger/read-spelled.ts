import { toSource } from './danger-pattern.ts';
import { dangerSpellings } from './danger-spellings.table.ts';

interface Spelling {
  word: string;
  /** The word with any of its characters given by their sound. */
  sounded: RegExp;
  /** Nothing where it is spelled no other way. */
  also: RegExp | undefined;
}

interface Spellings {
  words: Spelling[];
  /** Words of one character, by their sound. */
  syllables: Map<string, string>;
  syllable: RegExp;
}

/** Made when the first text is read: a page on which nobody types compiles nothing. */
let spellings: Spellings | undefined;

/** Longer ones come first: 打我 is not to be read out of another. */
const byLength = (one: string, other: string): number => other.length - one.length;

function readSpellings(): Spellings {
  const rows = dangerSpellings.map(({ word, sounds, also }) => ({ word, sounds: sounds.split(' '), also }));
  const syllables = new Map(rows.flatMap(({ word, sounds }) => (sounds.length === 1 ? [[sounds[0]!, word]] : [])));
  return {
    words: rows
      .filter(({ sounds }) => sounds.length > 1)
      .sort((one, other) => byLength(one.sounds.join(''), other.sounds.join('')))
      .map(({ word, sounds, also }) => ({
        word,
        sounded: new RegExp([...word].map((character, index) => `(?:${character}|${sounds[index]})`).join(''), 'gu'),
        also: also === '' ? undefined : new RegExp(toSource(also), 'gu'),
      })),
    syllables,
    syllable: new RegExp([...syllables.keys()].sort(byLength).join('|'), 'gu'),
  };
}

/** A folded text with the words of danger-spellings.tsv as dictionaries spell them: jiabao, 家bao, 佳暴 are 家暴. */
export function readSpelled(folded: string): string {
  spellings ??= readSpellings();
  const { words, syllables, syllable } = spellings;
  const read = words.reduce((text, { word, sounded, also }) => {
    const known = text.replace(sounded, word);
    return also ? known.replace(also, (found) => `${found}${word}`) : known;
  }, folded);
  // A run of letters with anything else in it is no pinyin of ours.
  return read.replace(/[a-z]+/gu, (run) =>
    run.replace(syllable, '') === '' ? run.replace(syllable, (sound) => syllables.get(sound) ?? sound) : run,
  );
}
