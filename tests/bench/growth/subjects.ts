import { checkSubjects } from './check-subjects.ts';
import { deskSubjects } from './desk-subjects.ts';
import { documentSubjects } from './document-subjects.ts';
import { importSubjects } from './import-subjects.ts';
import { languageSubjects } from './language-subjects.ts';
import { markdownSubjects } from './markdown-subjects.ts';
import { searchSubjects } from './search-subjects.ts';

/** What is tried, by name; each works through a text once. */
export const subjects: Readonly<Record<string, (text: string) => unknown>> = {
  ...checkSubjects,
  ...markdownSubjects,
  ...languageSubjects,
  ...searchSubjects,
  ...importSubjects,
  ...documentSubjects,
  ...deskSubjects,
};
