import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { ListSource } from '../lists/list.ts';

/** The list of all pathways. */
export const list = {
  look: 'cards',
  groups: ({ entries }) => [
    {
      id: 'all',
      title: t('pathway.choose'),
      items: entries.pathways.map((entry) => ({
        href: entryUrl(entry),
        title: entry.data.title,
        summary: entry.data.summary,
      })),
    },
  ],
} satisfies ListSource;
