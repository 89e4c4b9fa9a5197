import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { getBody } from '../article/body.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import type { Link } from '../page/link.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';

/** The portal speaking about itself. */
export interface AboutPage extends PageFrame {
  title: string;
  summary: string;
  body: RenderedBody;
  /** What the portal finds when it checks itself. */
  compliance: Link;
  foot: Foot;
}

/** The page of one statement about the portal. */
export const getAboutPage = (portal: Portal, entry: Entry<'pages'>, today: string): AboutPage => ({
  head: getEntryHead(portal, entry, {
    description: entry.data.summary,
    date: entry.data.updatedOn,
    jsonLd: { '@type': 'WebPage' },
  }),
  crumbs: homeCrumbs(),
  title: entry.data.title,
  summary: entry.data.summary,
  body: getBody(portal, entry),
  compliance: { href: urls.compliance, label: t('compliance.more') },
  foot: getFoot(portal, entry, today),
});
