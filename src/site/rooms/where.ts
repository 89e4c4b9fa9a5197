import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { roomsUrl, urls } from '../../urls.ts';
import type { Hotline } from '../doors/doors.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { getRoomRegions } from '../doors/room-regions.ts';

/** A region that a reader can say to be in; without a script its link leads to its rooms. */
export interface WhereChoice {
  id: string;
  name: string;
  href: string;
  below: WhereChoice[];
}

/** Where readers say where they are. */
export interface WherePage extends PageFrame {
  title: string;
  intro: string;
  choices: WhereChoice[];
  /** The first hotline, for those whose region is missing. */
  hotlines: Hotline[];
}

/** The page of the choice. */
export function getWherePage(portal: Portal, today: string): WherePage {
  const title = t('where.title');
  const intro = t('where.intro');
  const regions = getRoomRegions(portal);
  const list = (above: string | undefined): WhereChoice[] =>
    regions
      .filter(({ path }) => path.at(-2) === above)
      .map(({ id, name }) => ({ id, name, href: `${roomsUrl('region', id)}?at=${id}`, below: list(id) }));
  return {
    head: getListHead(portal, { title, description: intro, path: urls.where, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    choices: list(undefined),
    hotlines: portal.site.hotlines.slice(0, 1),
  };
}

/** The ids of all regions that can be chosen. */
export const getWhereIds = (portal: Portal): string[] => getRoomRegions(portal).map(({ id }) => id);
