import { createSurroundings, getSummary } from '../../../src/checks/surroundings.ts';
import { openPortal } from '../../../src/content/open-portal.ts';

/** The shipped portal, among which the texts are tried. */
export const { files, portal, folder } = await openPortal('content');

/** What the checks of one entry know of it. */
export const around = createSurroundings(getSummary(files, portal.site, folder.media), '2026-11-28');
