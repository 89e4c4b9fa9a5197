import { createSentenceLookup } from '../../language/sentences.ts';

/** A proposed value with the words that it rests on. */
export interface Evidence {
  /** The sentence or line it was read from. */
  sentence: string;
  /** Which text the places count in: the cleaned report, or the raw one for what stands around the report. */
  in: 'cleaned' | 'raw';
  start: number;
  end: number;
}

/** What is longer than this is quoted in part: a page without full stops is one sentence, which each of its numbers would bring along. */
const longest = 300;

/** Looks up the sentence around a place of `cleaned`; sentences are found once a text. */
export function makeEvidence(cleaned: string): (start: number, end: number) => Evidence {
  const findSentence = createSentenceLookup(cleaned, longest);
  const quote = (at: number): string | undefined => {
    const sentence = findSentence(at);
    // Without a comma either it is cut by length.
    const from = sentence && at - ((at - sentence.start) % longest);
    return sentence && cleaned.slice(from, Math.min(sentence.end, from! + longest));
  };
  return (start, end) => ({ sentence: quote(start) ?? cleaned.slice(start, end), in: 'cleaned', start, end });
}
