import type { AnyData, CollectionName } from '../../schemas/index.ts';
import type { Entry, ParsedFile } from './entry.ts';

/** Where an entry stands, or will stand once it is saved. */
export interface Location {
  /** Path below the content folder with forward slashes. */
  path: string;
  collection: CollectionName;
  /** The slug. */
  id: string;
}

/** One file of content: where it stands, taken apart, and (where the schema accepts it) the entry that it makes. */
export interface CheckedFile {
  source: Location;
  parsed: ParsedFile;
  /** Front matter with defaults, whatever its kind, or `undefined` where the schema refuses it. */
  data: AnyData | undefined;
  entry: Entry | undefined;
}
