import type { Portal } from '../../rules/portal/portal.ts';
import type { Withdrawable } from '../../rules/entries/standing.ts';
import { t } from '../../text.ts';
import { siteCardUrl, urls } from '../../urls.ts';
import { getCrumbs } from '../page/crumbs.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type Foot, noFoot } from './foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';

/** What stands at the address of an entry that was withdrawn. */
export interface WithdrawnPage extends PageFrame {
  title: string;
  reason: string;
  replacedBy: Link | undefined;
  doors: Doors;
  foot: Foot;
}

/**
 * The page of a withdrawn entry: why, what to read instead, and the next door. Its title and picture go as well, since
 * they may be what it was withdrawn for.
 */
export function getWithdrawnPage(portal: Portal, entry: Withdrawable, today: string): WithdrawnPage {
  const { data, collection } = entry;
  const title = t('case.status.withdrawn');
  const reason = data.statusReason ?? t('withdrawn.reason.missing');
  const replacedBy = data.replacedBy === undefined ? undefined : portal.get(collection, data.replacedBy);
  return {
    head: {
      ...getEntryHead(portal, entry, { description: reason, date: data.updatedOn ?? today, jsonLd: {} }),
      title,
      image: siteCardUrl,
      toPassOn: undefined,
      jsonLd: { '@type': 'WebPage', name: title, description: reason, inLanguage: portal.site.language },
      // Nothing that was made by anybody is left on it.
      ai: undefined,
      isHidden: true,
    },
    crumbs: getCrumbs(collection),
    title,
    reason,
    replacedBy: replacedBy && toLink(replacedBy),
    foot: { ...noFoot, report: { href: urls.corrections, label: t('withdrawn.rules') } },
    doors: getDoors(portal, {
      topics: 'topic' in data ? [data.topic] : data.disputeTypes,
      dangers: 'dangers' in data ? data.dangers : [],
    }),
  };
}
