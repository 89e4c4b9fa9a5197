import { toKnown } from '../../../src/rules/import/find/known.ts';
import { parseFile } from '../../../src/rules/entries/entry.ts';
import { getWordChanges } from '../../../src/rules/entries/word-changes.ts';
import { validateDraft } from '../../../src/checks/entry.ts';
import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { openPortal } from '../../../src/content/open-portal.ts';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { importReport } from '../../../src/rules/import/report.ts';
import { getExcerpt } from '../../../src/rules/search/excerpt.ts';
import { planQuery } from '../../../src/rules/search/plan.ts';

const { files, portal, folder } = await openPortal('content');
const around = createSurroundings(getSummary(files, portal.site, folder.media), '2026-11-28');
const glossary = portal.entries.terms.map(({ id, data }) => ({
  id,
  word: data.term,
  plain: data.plain,
  href: `/terms/${id}/`,
}));

const known = toKnown(
  files.map(({ source: { collection, id }, parsed: { data, body } }) => ({ collection, id, data, body })),
  portal.site,
);

const explainer = { path: 'explainers/a.md', collection: 'explainers', id: 'a' } as const;
const practice = { path: 'cases/a.md', collection: 'cases', id: 'a' } as const;

/** What is tried, by name; each works through a text once. */
export const subjects: Readonly<Record<string, (text: string) => unknown>> = {
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
  markdown: (text) => renderMarkdown(text, { glossary }),
  planQuery: (text) => planQuery(text, { words: new Map(), commonCharacters: new Set('的了') }),
  importer: (text) => importReport({ text, asides: [], hints: {}, warnings: [] }, known),
  'front matter': (text) => parseFile(`---\ntitle: ${text}\n---\n`),
  changes: (text) => getWordChanges(text, `${text.slice(0, 100)}改${text.slice(100)}`),
  excerpt: (text) => getExcerpt(text, ['押金', '工资']),
};
