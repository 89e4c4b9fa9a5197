import type { Portal } from '../../rules/portal/portal.ts';
import type { SearchRecord } from '../../rules/search/search-record.ts';
import { t } from '../../text.ts';
import { hotlineUrl } from '../../urls.ts';

/** How people name the number that a use belongs to: 法律援助 → 法律援助热线. */
const toNames = (use: string): string[] => [use, t('hotlines.line', { use }), t('hotlines.phone', { use })];

/** What the search knows of each number to call: its name, what it is for, and the number, each also as 热线 and 电话. */
export const getHotlineRecords = ({ site }: Pick<Portal, 'site'>): SearchRecord[] =>
  site.hotlines.map(({ name, number, hint = '' }) => ({
    url: hotlineUrl(number),
    isPlace: true,
    title: `${name} ${number}`,
    collection: 'pages',
    kind: t('hotlines.title'),
    place: undefined,
    date: undefined,
    filters: { type: [], region: [], topic: [] },
    asks: [number, ...[name, ...hint.split(/[、，]/u)].filter(Boolean).flatMap(toNames)],
    parts: hint === '' ? [] : [{ name: 'summary', texts: [hint] }],
    dangers: [],
    cites: [],
  }));
