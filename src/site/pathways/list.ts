import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { ListSource } from '../lists/list.ts';
import { getNeeds } from './needs.ts';

/** The list of all pathways, by need as on the first page. */
export const list = {
  look: 'cards',
  groups: (portal) =>
    getNeeds(portal).map(({ id, title, pathways }) => ({
      id,
      title: title || t('pathway.choose'),
      items: pathways.map((entry) => ({
        href: entryUrl(entry),
        title: entry.data.title,
        summary: entry.data.summary,
      })),
    })),
} satisfies ListSource;
