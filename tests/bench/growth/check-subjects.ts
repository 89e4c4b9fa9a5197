import { stringify } from 'yaml';
import { entryChecks, validateDraft, validateEntry } from '../../../src/checks/entry.ts';
import { folderChecks } from '../../../src/checks/index.ts';
import { openFile } from '../../../src/checks/shape/open-file.ts';
import { getSummary } from '../../../src/checks/surroundings.ts';
import { parseFile } from '../../../src/rules/entries/entry.ts';
import type { SourceFile } from '../../../src/rules/entries/source-file.ts';
import { longest } from '../../../src/schemas/lengths.ts';
import { around, files, folder, portal } from './portal.ts';
import { prepared, type Subjects } from './subject.ts';

const explainer = { path: 'explainers/a.md', collection: 'explainers', id: 'a' } as const;
const practice = { path: 'cases/a.md', collection: 'cases', id: 'a' } as const;

const toFile = (fields: Record<string, unknown>): string => `---\n${stringify(fields, { lineWidth: 0 })}---\n一。\n`;

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
  'long fields': (text) => toFile(toFields(text, longest.line)),
  'short fields': (text) => toFile(toFields(text, 10)),
};

/** So much text becomes front matter as long as may be. */
const mostFields = 10_000;

/** Entries of many rows, each with a piece of the text. */
const many: Readonly<Record<string, (pieces: string[]) => SourceFile>> = {
  figures: (pieces) => ({
    ...practice,
    text: toFile({
      kind: 'practice',
      title: '押金',
      summary: '可以要回来。',
      region: 'lanshan',
      publishedOn: '2026-01-01',
      figures: pieces.map((label, value) => ({
        label: `${label}${value}`,
        value,
        unit: '件',
        period: '2021年',
        source: 'a',
      })),
      keyFigures: pieces,
      charts: pieces.map((title) => ({ title, figures: [title, '一'] })),
      sources: pieces.map((title) => ({ title, publisher: title, short: title })),
    }),
  }),
  articles: (pieces) => ({
    path: 'laws/a.md',
    collection: 'laws',
    id: 'a',
    text: toFile({
      title: '押金法',
      short: '押金法',
      kind: 'law',
      issuer: '全国人大',
      checked: { on: '2026-01-01', against: '全文' },
      versions: [{ adoptedOn: '2020-01-01', inForceOn: '2021-01-01', articleCount: 10 }],
      articles: pieces.map((plain, number) => ({ number, plain })),
      aliases: pieces,
    }),
  }),
  questions: (pieces) => ({
    path: 'pathways/a.md',
    collection: 'pathways',
    id: 'a',
    text: toFile({
      title: '押金',
      summary: '可以要回来。',
      disputeTypes: pieces,
      questions: pieces.map((text, at) => ({
        id: `q${at}`,
        text,
        options: [
          { label: text, to: `q${at + 1}` },
          { label: '回去', to: `q${Math.floor(at / 2)}` },
          { label: '错', to: `x${at}` },
        ],
      })),
      outcomes: pieces.map((title, at) => ({ id: `o${at}`, title, steps: [title] })),
    }),
  }),
};

const open = (text: string) => openFile({ ...explainer, text }).file;

/** Each check of an entry by itself, over a text in one of its forms; the file is opened beforehand, once for all of them. */
const inForm = (form: string): Subjects => {
  const toText = forms[form]!;
  const openForm = (text: string) => open(toText(text));
  return {
    [`reading, ${form}`]: (text) => openFile({ ...explainer, text: toText(text) }),
    ...Object.fromEntries(
      entryChecks.map((check) => [`${check.name}, ${form}`, prepared(openForm, (file) => check(file, around))]),
    ),
  };
};

/** The checks of an entry over a body. */
export const bodyChecks: Subjects = inForm('body');

/** The same over fields, long ones and many short ones: to take these apart takes longer than any check. */
export const fieldChecks: Subjects = { ...inForm('long fields'), ...inForm('short fields') };

const few = files.slice(0, 20);

/** A few shipped entries and two of this text. */
const openAmong = (text: string) => {
  const file = open(forms.body!(text));
  return [...few, file, { ...file, source: { ...file.source, path: 'explainers/b.md', id: 'b' } }];
};

/** Each check of all entries by itself, and what else reads files. */
export const folderSubjects: Subjects = {
  ...Object.fromEntries(
    folderChecks.map((check) => [`${check.name}, body`, prepared(openAmong, (among) => check(among, around))]),
  ),
  'front matter': (text) => parseFile(`---\ntitle: ${text}\n---\n`),
  'what others know': (text) => getSummary([open(forms.body!(text))], portal.site, folder.media),
};

/** All checks of an entry together. */
export const wholeChecks: Subjects = {
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
  ...Object.fromEntries(
    Object.entries(many).map(([name, toSource]) => [
      `checks of many ${name}`,
      (text: string) => {
        const { file, findings } = openFile(toSource(cut(text.slice(0, mostFields), 20)));
        return [...findings, ...validateEntry(file, around)];
      },
    ]),
  ),
};
