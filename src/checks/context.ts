import type { ParsedFile } from '../domain/entry.ts';
import type { StatuteFile } from '../domain/statutes.ts';
import type { Folder, SourceFile } from '../folder.ts';
import type { Site } from '../schemas/site.ts';
import type { CollectionName } from '../schemas/index.ts';

/** One file under check: as it stands, taken apart, and (where the schema accepts it) with checked data. */
export interface CheckedFile {
  source: SourceFile;
  parsed: ParsedFile;
  /** Front matter with defaults, or `undefined` where the schema refuses it. */
  data: Record<string, unknown> | undefined;
}

/** What every check may look at; built once. */
export interface CheckContext {
  folder: Folder;
  files: CheckedFile[];
  /** Slugs by collection. */
  ids: Record<CollectionName, Set<string>>;
  site: Site;
  /** Texts of laws from `STATUTES_DIR`; none without it. */
  statutes: readonly StatuteFile[];
  /** `YYYY-MM-DD`. */
  today: string;
}
