import { stringify } from 'yaml';
import { entryChecks, validateDraft } from '../../../src/checks/entry.ts';
import { folderChecks } from '../../../src/checks/index.ts';
import { openFile } from '../../../src/checks/shape/open-file.ts';
import { getSummary } from '../../../src/checks/surroundings.ts';
import { parseFile } from '../../../src/rules/entries/entry.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { around, files, folder, portal } from './portal.ts';

const explainer = { path: 'explainers/a.md', collection: 'explainers', id: 'a' } as const;
const practice = { path: 'cases/a.md', collection: 'cases', id: 'a' } as const;

/** The text in pieces of at most so many characters, as a form with many rows holds it. */
const cut = (text: string, size: number): string[] =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));

/** Several lists of an explainer, each as long as the text allows. */
const toFields = (text: string, size: number) => {
  const pieces = cut(text, size);
  const part = (index: number) => pieces.filter((_, at) => at % 4 === index);
  return {
    title: '押金不退怎么办',
    summary: '可以要回来。',
    topic: '租房买房',
    asks: part(0),
    bring: part(1),
    steps: part(2).map((title) => ({ title, detail: title })),
    citations: part(3).map((note) => ({ law: 'civil-code', article: '1', note })),
  };
};

/** The ways in which a text may stand in a file. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  body: (text) => `---\ntitle: 押金\nsummary: 可以要回来。\ntopic: 租房买房\n---\n${text}`,
  'long fields': (text) => `---\n${stringify(toFields(text, longest.line), { lineWidth: 0 })}---\n一。\n`,
  'short fields': (text) => `---\n${stringify(toFields(text, 10), { lineWidth: 0 })}---\n一。\n`,
};

const open = (text: string) => openFile({ ...explainer, text }).file;

/** Each check by itself, over a text in each of its forms. */
const single = Object.fromEntries(
  Object.entries(forms).flatMap(([form, toText]) => [
    [`reading, ${form}`, (text: string) => openFile({ ...explainer, text: toText(text) })] as const,
    ...entryChecks.map(
      (check) => [`${check.name}, ${form}`, (text: string) => check(open(toText(text)), around)] as const,
    ),
  ]),
);

const few = files.slice(0, 20);

/** Each check of all entries by itself, over a few shipped ones and two of this text. */
const together = Object.fromEntries(
  folderChecks.map((check) => [
    `${check.name}, body`,
    (text: string) => {
      const file = open(forms.body!(text));
      return check([...few, file, { ...file, source: { ...file.source, path: 'explainers/b.md', id: 'b' } }], around);
    },
  ]),
);

/** Checks of entries, together and each by itself. */
export const checkSubjects: Readonly<Record<string, (text: string) => unknown>> = {
  'checks of a body': (text) =>
    validateDraft(
      explainer,
      { data: { title: '押金', summary: '可以要回来。', topic: '租房买房' }, body: text },
      around,
    ),
  'checks of a title': (text) =>
    validateDraft(explainer, { data: { title: text, summary: text, topic: '租房买房' }, body: '一' }, around),
  'checks of a case': (text) =>
    validateDraft(
      practice,
      {
        data: {
          kind: 'practice',
          title: text,
          summary: text,
          period: text,
          region: 'lanshan',
          cost: text,
          figures: [{ label: text, value: 1, unit: text, note: text }],
        },
        body: text,
      },
      around,
    ),
  'checks of long fields': (text) =>
    validateDraft(explainer, { data: toFields(text, longest.line), body: '一' }, around),
  'checks of short fields': (text) => validateDraft(explainer, { data: toFields(text, 10), body: '一' }, around),
  'front matter': (text) => parseFile(`---\ntitle: ${text}\n---\n`),
  'what others know': (text) => getSummary([open(forms.body!(text))], portal.site, folder.media),
  ...single,
  ...together,
};
