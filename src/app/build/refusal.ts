import type { Finding } from '../../rules/entries/finding.ts';

/** Why nothing is built, in the words of whoever started it; the site that stands is not touched. */
export class Refusal extends Error {
  /** What in the content stands in the way; none where it is something else. */
  readonly errors: readonly Finding[];
  /** What else is wrong with the content, and is to be mended all the same. */
  readonly besides: readonly Finding[];

  constructor(words: string, errors: readonly Finding[] = [], besides: readonly Finding[] = []) {
    super(words);
    this.errors = errors;
    this.besides = besides;
  }
}
