import { checkSubjects } from './check-subjects.ts';
import { deskSubjects } from './desk-subjects.ts';
import { entrySubjects } from './entry-subjects.ts';
import { fieldSubjects } from './field-subjects.ts';
import { documentSubjects, fileSubjects } from './document-subjects.ts';
import { fieldKinds, kinds } from './kinds.ts';
import { fileKinds } from './file-kinds.ts';
import { importSubjects } from './import-subjects.ts';
import { languageSubjects } from './language-subjects.ts';
import { markdownSubjects } from './markdown-subjects.ts';
import { pageKinds } from './page-kinds.ts';
import { searchSubjects } from './search-subjects.ts';
import { serverSubjects } from './server-subjects.ts';

type Subjects = Readonly<Record<string, (text: string) => unknown>>;
type Kinds = Readonly<Record<string, (length: number) => string>>;

/** What is tried on which texts; each subject works through a text once. Of the hundreds of fields each is tried on few. */
export const rounds: readonly { subjects: Subjects; kinds: Kinds }[] = [
  {
    subjects: {
      ...checkSubjects,
      ...markdownSubjects,
      ...languageSubjects,
      ...searchSubjects,
      ...deskSubjects,
      ...serverSubjects,
    },
    kinds,
  },
  { subjects: { ...importSubjects, ...documentSubjects }, kinds: { ...kinds, ...pageKinds } },
  { subjects: fileSubjects, kinds: fileKinds },
  { subjects: { ...fieldSubjects, ...entrySubjects }, kinds: fieldKinds },
];
