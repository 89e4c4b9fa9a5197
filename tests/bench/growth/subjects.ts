import { bodyChecks, fieldChecks, folderSubjects, wholeChecks } from './check-subjects.ts';
import { deskSubjects } from './desk-subjects.ts';
import { documentSubjects, fileSubjects } from './document-subjects.ts';
import { entrySubjects } from './entry-subjects.ts';
import { fieldSubjects } from './field-subjects.ts';
import { fileKinds } from './file-kinds.ts';
import { importSubjects, wholeImports } from './import-subjects.ts';
import { kinds } from './kinds.ts';
import { cardSubjects, languageSubjects } from './language-subjects.ts';
import { markdownSubjects } from './markdown-subjects.ts';
import { pageKinds } from './page-kinds.ts';
import { searchSubjects } from './search-subjects.ts';
import { serverSubjects } from './server-subjects.ts';
import type { Subjects } from './subject.ts';

/** Texts by name: each makes one of about so many characters. */
export type Kinds = Readonly<Record<string, (length: number) => string>>;

/** Subjects that are tried on the same texts. */
interface Group {
  subjects: Subjects;
  /** Every text that it is tried on; where nothing is said, a sample is (`growth.ts`). */
  kinds?: Kinds;
}

const pages: Kinds = Object.fromEntries(Object.entries(pageKinds).map(([name, make]) => [`page: ${name}`, make]));

/** Every text of which a sample is taken. */
export const allKinds: Kinds = { ...kinds, ...pages };

/** What is tried on which texts: single parts on all, then what consists of them on a sample. */
export const groups: Readonly<Record<string, Group>> = {
  'checks of a body': { subjects: bodyChecks, kinds },
  'checks of all entries': { subjects: folderSubjects, kinds },
  Markdown: { subjects: markdownSubjects, kinds },
  language: { subjects: languageSubjects, kinds },
  search: { subjects: searchSubjects, kinds },
  desk: { subjects: deskSubjects, kinds },
  server: { subjects: serverSubjects, kinds },
  'parts of the importer': { subjects: importSubjects, kinds: allKinds },
  'files of many': { subjects: fileSubjects, kinds: fileKinds },
  'checks of fields': { subjects: fieldChecks },
  'all checks': { subjects: wholeChecks },
  cards: { subjects: cardSubjects },
  importer: { subjects: wholeImports },
  'Word and PDF': { subjects: documentSubjects },
  fields: { subjects: fieldSubjects },
  entries: { subjects: entrySubjects },
};
