import { type Finding, sortFindings } from '../rules/entries/finding.ts';
import type { OpenedPortal } from './context/opened-portal.ts';
import type { FolderCheck, Summary } from './context/context.ts';
import { validateEntry } from './entry.ts';
import { validateFigureCopies } from './figures/rules/index.ts';
import { validateImageFiles } from './links/image-files.ts';
import { validateMediaNames, validateSettingsPrivacy } from './privacy/privacy.ts';
import { validateRegions } from './links/regions.ts';
import { validateSettings } from './shape/settings.ts';
import { validateSlugs } from './links/slugs.ts';
import { validatePagesDiffer } from './law/pages-differ.ts';
import { describeUndated } from './law/statutes.ts';
import { validateUnlinked } from './links/unlinked.ts';
import { createSurroundings, getSummary } from './surroundings.ts';

/** Every check that needs all entries at once; those of one entry stand in `entry.ts`. */
export const folderChecks: readonly FolderCheck[] = [
  validateSlugs,
  validateRegions,
  validateFigureCopies,
  validateMediaNames,
  validateUnlinked,
  validatePagesDiffer,
];

/** What came of checking a portal. */
export interface CheckResult {
  /** Everything that was found in it, sorted; also what could not be opened. */
  findings: Finding[];
  /** What the desk needs to check one entry against all others. */
  summary: Summary;
}

/** Runs every check over an opened portal; `today` is the day on which versions of laws and reviews hold or no longer do. */
export function validatePortal(
  { folder, portal, files, images, undated, settings, findings, openedOn }: OpenedPortal,
  today: string = openedOn,
): CheckResult {
  const summary = getSummary(files, portal.site, folder.media);
  const around = createSurroundings(summary, today, portal.statutes);
  const hasOwnSettings = settings['site.json'] !== undefined && !findings.some(({ file }) => file === 'site.json');
  const found = [
    ...findings,
    ...Object.entries(settings).flatMap(([file, raw]) => validateSettingsPrivacy(file, raw)),
    ...(hasOwnSettings ? validateSettings(portal.site, around.ids.deadlines) : []),
    ...files.flatMap((file) => validateEntry(file, around)),
    ...folderChecks.flatMap((check) => check(files, around)),
    ...validateImageFiles(images),
    ...describeUndated(undated, files, around),
  ];
  return { findings: sortFindings(found), summary };
}
