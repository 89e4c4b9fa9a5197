import { type Finding, sortFindings } from '../rules/entries/finding.ts';
import type { OpenedPortal } from './context/opened-portal.ts';
import type { FolderCheck, Summary } from './context/context.ts';
import { validateFigureCopies } from './figures/rules/index.ts';
import { validateDocumentFiles } from './links/document-files.ts';
import { validateImageFiles } from './links/image-files.ts';
import { validateDoubles } from './links/doubles.ts';
import { validateMediaFileNames } from './links/media-names.ts';
import { validateMediaNames } from './privacy/privacy.ts';
import { validateRings, validateWithdrawnReferences } from './links/circles.ts';
import { validateKnown } from './links/known.ts';
import { validateRegions } from './links/regions.ts';
import { validateRenames } from './links/renames.ts';
import { validateFileNames } from './shape/file-names.ts';
import { validateOverlay } from './shape/overlay.ts';
import { validateHolidays } from './shape/holidays.ts';
import { validateSettingsFiles } from './settings-files.ts';
import { validateStrays } from './shape/stray-files.ts';
import { validateSlugs } from './links/slugs.ts';
import { validatePagesDiffer } from './law/pages-differ.ts';
import { validateSums } from './law/sums.ts';
import { describeUndated } from './law/statutes.ts';
import { validateUnlinked } from './links/unlinked.ts';
import { type Prepare, prepare } from './prepare.ts';
import { getSummary } from './surroundings.ts';

/** Every check that needs all entries at once; those of one entry stand in `entry.ts`. */
export const folderChecks: readonly FolderCheck[] = [
  validateSlugs,
  validateFileNames,
  validateRenames,
  validateRegions,
  validateRings,
  validateDoubles,
  validateWithdrawnReferences,
  validateFigureCopies,
  validateMediaNames,
  validateMediaFileNames,
  validateUnlinked,
  validatePagesDiffer,
  validateSums,
  validateKnown,
];

/** What came of checking a portal. */
export interface CheckResult {
  /** Everything that was found in it, sorted; also what could not be opened. */
  findings: Finding[];
  /** What the desk needs to check one entry against all others. */
  summary: Summary;
}

/**
 * Runs every check over an opened portal; `today` is the day on which versions of laws and reviews hold or no longer do. `getReady`
 * makes the checks of one entry ready: whoever checks portal after portal hands one in that remembers.
 */
export function validatePortal(
  opened: OpenedPortal,
  today: string = opened.openedOn,
  getReady: Prepare = prepare,
): CheckResult {
  const { folder, portal, files, images, documents, holidayYears, undated, findings } = opened;
  const summary = getSummary(files, portal.site, folder.media);
  const { around, validate } = getReady(summary, today, portal.statutes);
  const found = [
    ...findings,
    ...validateSettingsFiles(opened, around),
    ...files.flatMap(validate),
    ...folderChecks.flatMap((check) => check(files, around)),
    ...validateOverlay(folder.files),
    ...validateStrays(folder.strays),
    ...validateImageFiles(images),
    ...validateDocumentFiles(documents),
    ...(holidayYears ? validateHolidays(holidayYears, today) : []),
    ...describeUndated(undated, files, around),
  ];
  return { findings: sortFindings(found), summary };
}
