import { getSentences, type Sentence } from '../../language/sentences.ts';

/** A proposed value with the words that it rests on. */
export interface Evidence {
  /** The sentence or line it was read from. */
  sentence: string;
  /** Which text the places count in: the cleaned report, or the raw one for what stands around the report. */
  in: 'cleaned' | 'raw';
  start: number;
  end: number;
}

/** Looks up the sentence around a place of `cleaned`; sentences are found once a text. */
export function makeEvidence(cleaned: string): (start: number, end: number) => Evidence {
  const sentences = getSentences(cleaned);
  return (start, end) => {
    const sentence = sentences.find((one: Sentence) => one.start <= start && start < one.end);
    return { sentence: sentence?.text ?? cleaned.slice(start, end), in: 'cleaned', start, end };
  };
}
