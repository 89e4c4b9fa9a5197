import type { Portal } from '../../rules/portal/portal.ts';
import { sumGroups } from '../../rules/sums/sum.ts';
import { t } from '../../text.ts';
import { sumUrl, urls } from '../../urls.ts';
import type { ListPage } from '../lists/list.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead } from '../page/head.ts';
import { getOfferedSums } from './offered.ts';

/** The list of all sums, by what they are about. */
export function getSumsPage(portal: Portal, today: string): ListPage {
  const title = t('sums.title');
  const intro = t('sums.intro');
  const offered = getOfferedSums(portal);
  return {
    head: getListHead(portal, { title, description: intro, path: urls.sums, column: title, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    look: 'cards',
    groups: sumGroups
      .map((group) => ({
        id: group,
        title: t(`sums.group.${group}`),
        items: offered
          .filter((one) => one.group === group)
          .map(({ sum: { id, title: name, summary } }) => ({ href: sumUrl(id), title: name, summary })),
      }))
      .filter(({ items }) => items.length > 0),
  };
}
