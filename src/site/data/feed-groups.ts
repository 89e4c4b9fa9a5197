import { type Feed, getFeeds, getMainFeed } from '../feeds/feeds.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';

/** Feeds of one kind under a heading. */
export interface FeedGroup {
  title: string;
  feeds: Pick<Feed, 'label' | 'rss' | 'json' | 'home'>[];
}

/** The page of all feeds, for whoever comes to the folder in which they stand. */
export interface FeedsPage extends PageFrame {
  title: string;
  intro: string;
  groups: FeedGroup[];
}

const kinds = ['kind', 'topic', 'region'] as const;

/** All feeds that have an entry up to `today`, that of everything first. */
export function getFeedGroups(portal: Portal, today: string): FeedGroup[] {
  const feeds = getFeeds(portal, today);
  return [
    { title: t('data.feeds.all'), feeds: [{ ...getMainFeed(portal, today), label: t('data.feeds.latest') }] },
    ...kinds.map((group) => ({
      title: t(`data.feeds.${group}`),
      feeds: feeds.filter((feed) => feed.group === group),
    })),
  ].filter((group) => group.feeds.length > 0);
}

/** `/feeds/` in words. */
export function getFeedsPage(portal: Portal, today: string): FeedsPage {
  const title = t('data.feeds');
  const intro = t('data.feeds.about');
  return {
    head: getListHead(portal, { title, description: intro, path: urls.feeds, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    groups: getFeedGroups(portal, today),
  };
}
