/** By what rooms are looked for: place, kind, matter. The names stand in addresses: `/rooms/?region=…`. */
export const roomFacets = ['region', 'kind', 'for'] as const;

/** One of them. */
export type RoomFacet = (typeof roomFacets)[number];

/** By what cases are looked for. The names stand in addresses: `/cases/?region=…`. */
export const caseFacets = [
  'model',
  'region',
  'level',
  'kind',
  'for',
  'method',
  'setting',
  'year',
  'cost',
  'figures',
] as const;

/** One of them. */
export type CaseFacet = (typeof caseFacets)[number];

/** How a list of cases is sorted: the newest first, or those first whose reports say most. */
export const caseOrders = ['date', 'complete'] as const;

/** One of them. */
export type CaseOrder = (typeof caseOrders)[number];
