import { dangers, rescuers } from '../../rules/danger/dangers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Site } from '../../schemas/site/site.ts';
import { t } from '../../text.ts';
import { getHotlineId, urls } from '../../urls.ts';
import type { ListItem, ListPage } from '../lists/list.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead } from '../page/head.ts';

type Hotline = Site['hotlines'][number];

const urgent = new Set<string>([...rescuers, ...Object.values(dangers).flatMap((danger) => danger.urgent)]);

/** What it is for and who says so, as far as the settings tell. */
function getSummary({ hint = '', source, on }: Hotline): string {
  if (source === undefined) return hint;
  if (on === undefined) return t('hotlines.source.undated', { hint, source });
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number);
  return t('hotlines.source', { hint, source, on: t('day.full', { year, month, date }) });
}

const toItem = (hotline: Hotline): ListItem => ({
  id: getHotlineId(hotline.number),
  href: `tel:${hotline.number}`,
  title: hotline.name,
  summary: getSummary(hotline),
  aside: hotline.number,
});

/** All numbers to call, those for a danger first: what each is for, and what says so. */
export function getHotlinesPage(portal: Portal, today: string): ListPage {
  const title = t('hotlines.title');
  const intro = t('hotlines.intro');
  const { hotlines } = portal.site;
  const groups = [
    { id: 'urgent', title: t('hotlines.urgent'), items: hotlines.filter(({ number }) => urgent.has(number)) },
    { id: 'others', title: t('hotlines.others'), items: hotlines.filter(({ number }) => !urgent.has(number)) },
  ];
  return {
    head: getListHead(portal, { title, description: intro, path: urls.hotlines, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    look: 'values',
    groups: groups
      .filter(({ items }) => items.length > 0)
      .map(({ items, ...group }) => ({ ...group, items: items.map(toItem) })),
  };
}
