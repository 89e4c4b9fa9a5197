import type { Finding } from '../../rules/entries/finding.ts';
import type { NextBuild } from './next-build.ts';

/** What there is to say of a site that was built. */
export interface BuildReport {
  /** Why some of the content was left out. */
  errors: readonly Finding[];
  /** Addresses that are no more. */
  lost: readonly Finding[];
  /** Files that the site was built without, or with the text of before, by their path below the content folder. */
  leftOut: readonly string[];
  /** Its search, and what phones can keep of it, are still those of the site before. */
  isBehind: boolean;
  /** How many entries it was built of. */
  files: number;
  nextBuild: NextBuild;
}
