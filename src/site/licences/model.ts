import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { shipped } from './shipped.table.ts';

/** Where something ships that others have made: on the pages, in the desk, on the share cards, or as data. */
type Part = (typeof shipped)[number]['part'];

/** What others have made and the portal passes on, with the terms of each. */
export interface LicencesPage extends PageFrame {
  title: string;
  intro: string;
  parts: {
    id: Part;
    title: string;
    /** `what` is said of data and fonts; a program of a bundle is named only. */
    rows: { name: string; licence: string; what: string; note: string }[];
  }[];
}

const parts = ['site', 'desk', 'cards', 'data'] as const satisfies readonly Part[];

/** The list of all that ships and was made by others, by part. */
export const getLicencesPage = (portal: Portal, today: string): LicencesPage => ({
  head: getListHead(portal, {
    title: t('licences.title'),
    description: t('licences.intro'),
    path: urls.licences,
    column: t('licences.title'),
    today,
  }),
  crumbs: homeCrumbs(),
  title: t('licences.title'),
  intro: t('licences.intro'),
  parts: parts.map((id) => ({
    id,
    title: t(`licences.${id}`),
    rows: shipped
      .filter(({ part }) => part === id)
      .map(({ name, licence, what, note }) => ({
        name,
        licence,
        what: what && t(`licences.what.${what}`),
        note: note && t(`licences.note.${note}`),
      })),
  })),
});
