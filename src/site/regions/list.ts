import { getSubregions } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import { getComparable } from '../compare/comparable.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { ListItem, ListSource } from '../lists/list.ts';

const regionItems = (portal: Portal, id: string, depth = 0): ListItem[] =>
  getSubregions(portal, id).flatMap((region) => [
    {
      href: entryUrl(region),
      title: region.data.name,
      depth,
      kicker: t(`region.level.${region.data.level}`),
      comparable: getComparable(portal, region),
    },
    ...regionItems(portal, region.id, depth + 1),
  ]);

/** The list of all regions. */
export const list = {
  look: 'rows',
  groups: (portal) =>
    getSubregions(portal).map((province) => ({
      id: province.id,
      title: province.data.name,
      more: { href: entryUrl(province), label: t('list.region', { region: province.data.name }) },
      items: regionItems(portal, province.id),
    })),
} satisfies ListSource;
