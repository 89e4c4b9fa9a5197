import { dropAsking, dropAskingFirst } from './asking.ts';
import { foldText } from './fold.ts';
import { dropNames, readSums, readTimes } from './speech/story.ts';
import { foldLawName, getStatuteReference, toLawTerm, toStatuteTerm } from './statute-reference.ts';
import { sceneWords } from '../language/lists/scene-words.table.ts';
import { getRuns, getTerms, isCharacter, isPair, toDangerTerm, toNameTerm } from './terms.ts';
import { onceFor } from '../memory/once-for.ts';

/** What is known of a word that people say. */
export interface KnownWord {
  /** Readable words that it also stands for. */
  also: readonly string[];
  /** Which share of what answered questions with it this site holds, 0 to 1; nothing where that was not learned. */
  home?: number | undefined;
}

/** What a query may lead to besides its own words; made at build time for one site. */
export interface Lexicon {
  /** What is known of words that lead further, by their term in the index. */
  words: ReadonlyMap<string, KnownWord>;
  /** Characters that the index leaves out. */
  commonCharacters: ReadonlySet<string>;
}

/** What to look up, and what to tell about it. */
export interface Plan {
  /** Terms of the index with the weight that each gets. */
  terms: Map<string, number>;
  /** The typed words, as the «nothing found» page repeats them. */
  tried: string[];
  /** Words that are looked for besides the typed ones. */
  also: string[];
  /** How far the known words of the query are at home on this site, 0 to 1; nothing where none is known. */
  home: number | undefined;
}

/** Longer queries are cut: what matters has been said by then. */
const longestQuery = 300;
/** How the names of laws end; the longest have some fifty characters. */
const lawName = /^[\p{Script=Han}()、]{1,60}[法典例定释则复见知](?:\(?[一二三四五六七八九十]+\)?)?$/u;
/** Names of words of the dictionary and of numbers to call are short. */
const longestName = 16;
const mostWords = 16;
const mostAlso = 5;

/** What comes before a word in the term that keeps what it leads to: the portal's own synonyms, and learned ones. */
export const wordSigns = { own: '@', learned: '~', spoken: '^' } as const;

/**
 * Of a query with fewer pairs than this, the learned words count less: who types 调解 means the word. With more, what is said
 * counts less: a long question tells its matter itself.
 */
const pairsOfQuestion = 5;

/** How much a known word counts in a query of so many pairs. */
function weighKnown(term: string, pairs: number): number {
  if (term.startsWith(wordSigns.learned)) return Math.min(1, pairs / pairsOfQuestion);
  return term.startsWith(wordSigns.spoken) ? Math.min(1, pairsOfQuestion / pairs) : 1;
}

/** A term of a lexicon with its word, and its place among all. */
interface Listed {
  term: string;
  word: string;
  place: number;
}

/** The terms of each lexicon by the first character of their word: it is made once and asked many times. */
const getBeginnings = onceFor((words: Lexicon['words']): ReadonlyMap<string, readonly Listed[]> => {
  const made = new Map<string, Listed[]>();
  for (const [place, term] of [...words.keys()].entries()) {
    const word = term.slice(1);
    const first = word.charAt(0);
    const same = made.get(first) ?? [];
    same.push({ term, word, place });
    made.set(first, same);
  }
  return made;
});

/** The known words of a query, longest first; of what is said only the longest (不让看孩子, not also 不让看). */
function findKnown(words: Lexicon['words'], query: string, telling: string): string[] {
  const said = [query, readTimes(query), getRuns(readSums(telling)).join('')].join('\n');
  const isSpoken = (term: string) => term.startsWith(wordSigns.spoken);
  const starting = getBeginnings(words);
  const found = [...new Set(said)]
    .flatMap((first) => starting.get(first) ?? [])
    .filter(({ term, word }) => (isSpoken(term) ? said : query).includes(word))
    .sort((a, b) => b.word.length - a.word.length || a.place - b.place);
  const known: string[] = [];
  for (const { term, word } of found)
    if (!isSpoken(term) || !known.some((longer) => isSpoken(longer) && longer.includes(word))) known.push(term);
  return known;
}

/** People of a story: where other words say what it is about, they tell little of it. */
export const scene = new RegExp(sceneWords.join('|'), 'gu');
/** Of the labelled questions .2 loses one first place, .4 and .5 none; .4 keeps a nephew's loan from the pages on heirs. */
const sceneWeight = 0.4;
const isScene = (word: string): boolean => word.replace(scene, '') === '';
/** Who may inherit, must support, may visit whom: here the people are what is asked about. */
const relation = /继承|遗产|遗嘱|分家产|赡养|抚养|监护|义务|[要用]养|养老|探望/u;

/** What a query looks for, and the `dangers` that it tells of. Any text has a plan; one without words or dangers has no terms. */
export function planQuery(query: string, { words, commonCharacters }: Lexicon, dangers: readonly string[] = []): Plan {
  const folded = foldText(query).replace(/\s+/gu, ' ').trim();
  const cut = [...folded].slice(0, longestQuery).join('');
  const reference = getStatuteReference(dropAskingFirst(cut));
  // Where a law is named, its full name would find all that name the republic.
  const telling = dropNames(dropAsking(reference?.law ? cut.replace(/中华人民共和国/gu, ' ') : cut));
  const terms = new Map<string, number>();
  const subject = getTerms(telling.replace(scene, ' '));
  // Nobody's subject is left without: who types 公公 and nothing else wants to read of him.
  const sceneShare = [...subject.keys()].some(isPair) && !relation.test(telling) ? sceneWeight : 1;
  for (const term of getTerms(telling).keys())
    if (!isCharacter(term) || !commonCharacters.has(term)) terms.set(term, subject.has(term) ? 1 : sceneShare);
  if (terms.size > 0 && cut.length <= longestName) terms.set(toNameTerm(cut), 1);
  for (const kind of dangers) terms.set(toDangerTerm(kind), 1);

  if (reference) {
    terms.set(toStatuteTerm({ ...reference, law: '' }), 1);
    if (reference.law) terms.set(toStatuteTerm(reference), 1);
  } else {
    // Whoever types the name of a law and nothing else wants the law.
    const name = foldLawName(cut);
    if (lawName.test(name)) terms.set(toLawTerm(name), 1);
  }

  const pairs = [...terms.keys()].filter((term) => isPair(term)).length;
  const known = findKnown(words, cut, telling).slice(0, mostWords);
  for (const term of known) terms.set(term, weighKnown(term, pairs) * (isScene(term.slice(1)) ? sceneShare : 1));
  const also = new Set(known.flatMap((term) => words.get(term)?.also ?? []));
  const homes = known.flatMap((term) => words.get(term)?.home ?? []);
  return {
    terms,
    home: homes.length > 0 ? homes.reduce((sum, home) => sum + home, 0) / homes.length : undefined,
    tried: getRuns(telling).slice(0, mostWords),
    also: [...also].filter((word) => !cut.includes(word)).slice(0, mostAlso),
  };
}
