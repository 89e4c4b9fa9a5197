import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { DocumentFacts } from '../../rules/entries/document-facts.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { ImageFacts } from '../../rules/entries/image-facts.ts';
import type { Folder } from '../../rules/entries/source-file.ts';
import type { MatchedStatutes } from '../../rules/law/statutes.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Words } from '../../text.ts';

/** A content folder opened: the portal that it makes, and all that it was made of. */
export interface OpenedPortal {
  folder: Folder;
  /** The entries that could be opened, linked, with settings and texts of laws. */
  portal: Portal;
  /** The day on which it was opened, `YYYY-MM-DD` in the portal's time zone. */
  openedOn: string;
  words: Words;
  /** Every file, also those that no entry could be made of. */
  files: CheckedFile[];
  images: ImageFacts[];
  documents: DocumentFacts[];
  /** The years whose holidays are known; nothing where nobody has asked. */
  holidayYears: readonly number[] | undefined;
  /** Texts of laws whose version nobody knows. */
  undated: MatchedStatutes['undated'];
  /** The files of settings and words as they are written, by name, where they could be read. */
  settings: Record<string, unknown>;
  /** What could not be opened: settings, words, front matter. All other findings are those of `validatePortal`. */
  findings: Finding[];
}
