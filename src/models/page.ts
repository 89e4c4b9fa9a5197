import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import type { RenderedBody } from '../markdown/index.ts';
import { getBody } from './body.ts';
import { homeCrumbs } from './crumbs.ts';
import { getEntryHead, type PageFrame } from './head.ts';

/** The portal speaking about itself. */
export interface AboutPage extends PageFrame {
  title: string;
  summary: string;
  updatedOn: string;
  body: RenderedBody;
}

/** The page of one statement about the portal. */
export const getAboutPage = (portal: Portal, entry: Entry<'pages'>): AboutPage => ({
  head: getEntryHead(portal, entry, {
    description: entry.data.summary,
    date: entry.data.updatedOn,
    jsonLd: { '@type': 'WebPage' },
  }),
  crumbs: homeCrumbs(),
  title: entry.data.title,
  summary: entry.data.summary,
  updatedOn: entry.data.updatedOn,
  body: getBody(portal, entry),
});
