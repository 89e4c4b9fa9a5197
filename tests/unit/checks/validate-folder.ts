import { type CheckResult, validatePortal } from '../../../src/checks/index.ts';
import type { Folder } from '../../../src/rules/entries/source-file.ts';
import type { OpenedPortal } from '../../../src/checks/context/opened-portal.ts';
import { type Sources, toPortal } from '../../../src/content/open-portal.ts';
import type { Site } from '../../../src/schemas/site/site.ts';

/** A folder that stands only in memory, opened and checked; `shippedSite` stands in where it has no settings. */
export function validateFolder(
  folder: Folder,
  shippedSite: Site,
  { today, ...sources }: Omit<Sources, 'shippedSite'> & { today?: string } = {},
): OpenedPortal & CheckResult {
  const opened = toPortal(folder, { shippedSite, ...sources });
  return { ...opened, ...validatePortal(opened, today) };
}
