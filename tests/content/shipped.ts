import { validateFolder } from '../../src/checks/index.ts';
import { toPortal } from '../../src/checks/to-portal.ts';
import { readFolder, shippedContent } from '../../src/content/folder.ts';
import { loadShippedSite } from '../../src/content/settings.ts';

/** The content that the portal ships with, read and checked once. */
export const folder = await readFolder(shippedContent);
export const result = validateFolder(folder, await loadShippedSite());
export const portal = toPortal(result);
