import site from '../../../../content/site.json' with { type: 'json' };
import type { Finding } from '../../../../src/rules/entries/finding.ts';
import type { ContentFiles } from '../../../site/content-folder.ts';
import { explainerText } from '../../../site/explainer-text.ts';

const fine = explainerText({ title: '楼上漏水怎么办？', topic: '邻里与相邻' });
const caseText = (lines = '') =>
  `---\nkind: practice\ntitle: 一个平台\nsummary: 一句话。\nregion: somewhere\npublishedOn: 2022-01-01\n${lines}---\n\n## 背景和起因\n\n有事。\n`;
const region = '---\nname: 某地\nlevel: county\n---\n';

/** A folder with one error. */
export interface Broken {
  name: string;
  files: ContentFiles;
  /** The finding that there must be. */
  finding: Partial<Finding>;
}

/** One of each way to be broken: front matter, references, names, pictures, settings and words. */
export const broken: readonly Broken[] = [
  {
    name: 'a missing title',
    files: { 'explainers/leak.md': fine.replace(/title: .*\n/u, '') },
    finding: { file: 'explainers/leak.md', field: 'title', rule: 'schema' },
  },
  {
    name: 'a date that is none',
    files: { 'cases/platform.md': caseText().replace('2022-01-01', '去年'), 'regions/somewhere.md': region },
    finding: { file: 'cases/platform.md', field: 'publishedOn', rule: 'schema', line: 6 },
  },
  {
    name: 'front matter that cannot be read',
    files: { 'explainers/leak.md': '---\ntitle: "漏水\nsummary: 一句话\n---\n正文' },
    finding: { file: 'explainers/leak.md', field: 'title', rule: 'front-matter' },
  },
  {
    name: 'a reference that leads nowhere',
    files: { 'cases/platform.md': caseText() },
    finding: { file: 'cases/platform.md', field: 'region', rule: 'reference', line: 5 },
  },
  {
    name: 'two entries with one slug',
    files: { 'cases/a.md': caseText(), 'cases/2024/a.md': caseText(), 'regions/somewhere.md': region },
    finding: { file: 'cases/a.md', field: '', rule: 'slug' },
  },
  {
    name: 'a missing picture in a field',
    files: {
      'cases/platform.md': caseText('image:\n  file: /media/none.jpg\n  alt: 大厅\n'),
      'regions/somewhere.md': region,
    },
    finding: { file: 'cases/platform.md', field: 'image.file', rule: 'image-missing', line: 8 },
  },
  {
    name: 'a missing picture in a body',
    files: { 'explainers/leak.md': `${fine}\n![漏水的天花板](/media/none.jpg)\n` },
    finding: { file: 'explainers/leak.md', field: 'body', rule: 'image-missing', line: 9 },
  },
  {
    name: 'a page about the portal on a place that is taken',
    files: { 'pages/search.md': '---\ntitle: 关于\nsummary: 一句话。\nupdatedOn: 2026-01-01\n---\n\n正文。\n' },
    finding: { file: 'pages/search.md', field: '', rule: 'slug' },
  },
  {
    name: 'settings with an empty name',
    files: { 'explainers/leak.md': fine, 'site.json': JSON.stringify({ ...site, name: '' }) },
    finding: { file: 'site.json', field: 'name', rule: 'settings' },
  },
  {
    name: 'words that cannot be read',
    files: { 'explainers/leak.md': fine, 'ui.json': '{"nav.home": ' },
    finding: { file: 'ui.json', field: '', rule: 'settings' },
  },
  {
    name: 'words that are none',
    files: { 'explainers/leak.md': fine, 'ui.json': '{"nav.home": 1}' },
    finding: { file: 'ui.json', field: 'nav.home', rule: 'settings' },
  },
];
