import type { OpenedPortal } from '../src/checks/context/opened-portal.ts';
import { shippedContent } from '../src/content/folder.ts';
import { openPortal } from '../src/content/open-portal.ts';
import { useWords } from '../src/text.ts';

let opened: Promise<OpenedPortal> | undefined;

/** The portal of the shipped content, opened once for all tests that run in one process. Its words become those in use, whatever another test has put there. */
export async function openShipped(): Promise<OpenedPortal> {
  const portal = await (opened ??= openPortal(shippedContent));
  useWords(portal.words);
  return portal;
}
