import type { Portal } from '../../rules/portal/portal.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { t } from '../../text.ts';
import { sumUrl } from '../../urls.ts';
import { sumAsks } from './asks.ts';
import { getOfferedSums } from './offered.ts';

/** What the search knows of each sum: its title, what it reckons, what it asks for, and its formula; also what people call it. */
export const getSumRecords = (portal: Portal): SearchRecord[] =>
  getOfferedSums(portal).map(({ sum: { id, title, summary, inputs, formula } }) => ({
    url: sumUrl(id),
    // As a number to call: who types what people call it is led there.
    isPlace: true,
    title,
    collection: 'pages',
    intent: 'sum',
    kind: t('sums.title'),
    place: undefined,
    date: undefined,
    filters: { type: [], region: [], topic: [] },
    asks: [...(sumAsks[id] ?? [])],
    parts: [
      { name: 'summary', texts: [summary] },
      { name: 'steps', texts: Object.values(inputs).map(({ label }) => label) },
      { name: 'body', texts: [...formula] },
    ],
    dangers: [],
    cites: [],
  }));
