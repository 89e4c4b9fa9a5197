import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shippedContent } from '../../src/content/folder.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { getCardSpecs } from '../../src/outputs/cards/specs.ts';
import { writeCards } from '../../src/outputs/cards/write-cards.ts';
import { runCommand } from './command.ts';
import { chooseCards } from './sample-cards.ts';
import { shippedSite, siteUrl } from './shipped.ts';

/**
 * Draws a sample of the shipped cards. An empty file stands for each of the others: links to it are checked as those to any
 * file, and `cards.test.ts` lays all of them out.
 */
async function drawSample(): Promise<void> {
  const { portal, openedOn } = await openPortal(shippedContent);
  const specs = getCardSpecs(portal, { siteUrl, today: openedOn });
  for (const { path } of specs) {
    await mkdir(dirname(join(shippedSite, path)), { recursive: true });
    await writeFile(join(shippedSite, path), '');
  }
  await writeCards({ specs: chooseCards(specs, portal), outDir: shippedSite });
}

/**
 * Builds the shipped content, for all tests that only read it. Always anew, since an old site would pass for the new one,
 * unless the whole suite has just done so (`tests/run.ts`).
 */
export default async function buildShipped(): Promise<void> {
  if (process.env.SHIPPED_SITE === 'built') return;
  console.log('building the shipped content …');
  const { code, stderr } = await runCommand('build', {
    env: { DESK: 'local', OUT_DIR: shippedSite, SITE_URL: siteUrl, SKIP_CARDS: '1' },
  });
  if (code !== 0) throw new Error(`the shipped content does not build:\n${stderr}`);
  await drawSample();
}
