import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { Print, PrintIndex } from '../../rules/language/alike/twins.ts';
import type { Statutes } from '../../rules/law/statutes.ts';
import type { CollectionName, Data } from '../../schemas/index.ts';
import type { Site } from '../../schemas/site/site.ts';

/** What the checks of one entry need to know about all the others: plain JSON, so that the desk can be sent it. */
export interface Summary {
  site: Site;
  /** Paths below `media/`. */
  media: string[];
  /** Slugs by collection. */
  ids: Record<CollectionName, string[]>;
  /** What entries that were renamed are called now, by their old name, as `explainers/lou-shui`. */
  renamed: Record<string, string>;
  laws: Record<string, Data<'laws'>>;
  deadlines: Record<string, Data<'deadlines'>>;
  /** The words that the glossary explains. */
  words: string[];
  /** Life matters for which there is a room or a pathway. */
  served: string[];
  /** The kind of each room. */
  roomKinds: Record<string, Data<'rooms'>['kind']>;
  /** Life matters that a room knows which settles disputes. */
  mediated: string[];
  /** Titles and fingerprints of all entries. */
  prints: Print[];
}

/** A summary made ready to be asked, and what else the checks of one entry may know. */
export interface Surroundings {
  site: Site;
  media: ReadonlySet<string>;
  ids: Record<CollectionName, ReadonlySet<string>>;
  renamed: ReadonlyMap<string, string>;
  laws: ReadonlyMap<string, Data<'laws'>>;
  deadlines: ReadonlyMap<string, Data<'deadlines'>>;
  words: ReadonlySet<string>;
  served: ReadonlySet<string>;
  roomKinds: ReadonlyMap<string, Data<'rooms'>['kind']>;
  mediated: ReadonlySet<string>;
  prints: PrintIndex;
  /** Texts of laws; none where the portal was given none, and none in the desk. */
  statutes: Statutes;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** What can be found in one entry; runs over a folder, in the desk while writing, and over a draft of the importer. */
export type EntryCheck = (file: CheckedFile, around: Surroundings) => Finding[];

/** What can be found only where every entry is at hand. */
export type FolderCheck = (files: readonly CheckedFile[], around: Surroundings) => Finding[];
