import type { Portal } from '../../rules/portal/portal.ts';
import { t } from '../../text.ts';
import { urls } from '../../urls.ts';
import { type EmergencyCall, getFirstCalls } from '../danger/exit.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import type { OfflineWords } from './parts-list.ts';

/** What can be read without a connection, and how to keep more; stands in for every page that is not on the device. */
export interface OfflinePage extends PageFrame {
  title: string;
  intro: string;
  calls: EmergencyCall[];
}

/** The page about it. */
export function getOfflinePage(portal: Portal, today: string): OfflinePage {
  const title = t('offline.title');
  const intro = t('offline.intro');
  const head = getListHead(portal, { title, description: intro, path: urls.offline, today });
  return {
    // It says something else on each device.
    head: { ...head, isHidden: true },
    crumbs: homeCrumbs(),
    title,
    intro,
    calls: getFirstCalls(portal),
  };
}

/** What is said on pages that come from the device. */
export const getOfflineWords = (): OfflineWords => ({ page: t('offline.kept.page'), whole: t('offline.kept.whole') });
