import { tableOf } from '../../schemas/record.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { collectionUrl, urls } from '../../urls.ts';
import { comparableCollections } from '../compare/rules/ids.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { keepOffered, type Link } from '../page/link.ts';
import { briefingKeys, type BriefingWords } from './rules/briefing.ts';

/** The page that writes a briefing of what its address names. */
export interface BriefingPage extends PageFrame {
  title: string;
  intro: string;
  /** What its script says. */
  words: BriefingWords;
  /** Where practices are chosen. */
  lists: Link[];
}

/** The briefing page. */
export const getBriefingPage = (portal: Portal, today: string): BriefingPage => ({
  head: getListHead(portal, {
    title: t('briefing.title'),
    description: t('briefing.intro'),
    path: urls.briefing,
    column: t('collection.cases'),
    today,
  }),
  crumbs: [...homeCrumbs(), { href: urls.compare, label: t('compare.title') }],
  title: t('briefing.title'),
  intro: t('briefing.intro'),
  words: tableOf(briefingKeys, (key) => t(`briefing.${key}`)),
  lists: keepOffered(
    portal,
    comparableCollections.map((name) => ({ href: collectionUrl(name), label: t(`collection.${name}`) })),
  ),
});
