import type { Portal } from '../domain/portal.ts';
import { t } from '../text.ts';
import { searchUrl } from '../urls.ts';
import { homeCrumbs } from './crumbs.ts';
import type { Hotline } from './doors.ts';
import { getListHead, type PageFrame } from './head.ts';
import type { Link } from './link.ts';

/** The search page: its question box, its facets, and where to go when it finds nothing. */
export interface SearchPage extends PageFrame {
  title: string;
  placeholder: string;
  facets: { name: string; label: string }[];
  /** What the script says in each state; `{count}` and `{query}` are filled in there. */
  words: Record<'idle' | 'loading' | 'count' | 'none' | 'error', string>;
  ways: Link[];
  hotlines: Hotline[];
}

/** The search page. */
export const getSearchPage = (portal: Portal, today: string): SearchPage => ({
  head: getListHead(portal, {
    title: t('search.title'),
    description: t('search.description'),
    path: searchUrl(),
    today,
  }),
  crumbs: homeCrumbs(),
  title: t('search.title'),
  placeholder: portal.site.placeholder,
  facets: [
    { name: 'type', label: t('search.type') },
    { name: 'region', label: t('search.region') },
  ],
  words: {
    idle: t('search.idle'),
    loading: t('search.loading'),
    count: t('search.count'),
    none: t('search.none'),
    error: t('search.error'),
  },
  ways: portal.site.navigation,
  hotlines: portal.site.hotlines.slice(0, 2),
});
