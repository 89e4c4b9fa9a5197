import type { Reference } from './reference.ts';

/** One item of CSL-JSON (citationstyles.org, CSL 1.0.2). */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  language: 'zh-CN';
  author?: { literal: string }[];
  issued?: { 'date-parts': number[][] };
  publisher?: string;
  'container-title'?: string;
  issue?: string;
  page?: string;
  URL?: string;
}

const types: Record<Reference['kind'], string> = {
  web: 'webpage',
  newspaper: 'article-newspaper',
  journal: 'article-journal',
  report: 'report',
  law: 'legislation',
  other: 'document',
};

const isPartOf = (kind: Reference['kind']) => kind === 'web' || kind === 'newspaper' || kind === 'journal';

/** References as CSL-JSON; Chinese names are not taken apart. */
export const toCsl = (references: readonly Reference[]): CslItem[] =>
  references.map(({ key, kind, authors, title, publisher, date, issue, url }) => ({
    id: key,
    type: types[kind],
    title,
    language: 'zh-CN',
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(publisher && { [isPartOf(kind) ? 'container-title' : 'publisher']: publisher }),
    ...(issue && { [kind === 'newspaper' ? 'page' : 'issue']: issue }),
    ...(url && { URL: url }),
  }));
