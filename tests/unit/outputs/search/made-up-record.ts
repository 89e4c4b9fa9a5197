import type { SearchRecord } from '../../../../src/rules/search/search-record.ts';

/** A record of an explainer that nobody wrote, with a title and a body; `more` says what else it has. */
export const makeUpRecord = (
  id: string,
  title: string,
  body: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  url: `/explainers/${id}/`,
  isPlace: false,
  title,
  collection: 'explainers',
  kind: '普法解读',
  place: undefined,
  date: undefined,
  filters: { type: ['普法解读'], region: [], topic: [] },
  asks: [],
  parts: [{ name: 'body', texts: [body] }],
  dangers: [],
  cites: [],
  ...more,
});
