import { collectionNames } from '../../schemas/index.ts';

/** Places at the root of the portal that a page about it, which stands at the root too, may not take. */
export const takenPlaces = new Set<string>([
  ...collectionNames,
  ...[
    '404',
    'admin',
    'api',
    'cards',
    'cite',
    'compare',
    'data',
    'draft',
    'feeds',
    'embed',
    'hotlines',
    'media',
    'offline',
    'q',
    'search',
    'search-index',
    'sums',
    'where',
  ],
]);
