import { validatePortal } from '../../src/checks/index.ts';
import { shippedContent } from '../../src/content/folder.ts';
import { openPortal } from '../../src/content/open-portal.ts';

const opened = await openPortal(shippedContent);

/** The content that the portal ships with, opened and checked once. */
export const { folder, portal } = opened;
export const result = { ...opened, ...validatePortal(opened) };
