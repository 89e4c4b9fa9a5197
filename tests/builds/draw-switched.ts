import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { handOn } from '../../src/content/handed-portal.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { getCardSpecs } from '../../src/outputs/cards/specs.ts';
import { writePages } from '../../src/outputs/pages/write-pages.ts';
import { getSearchRecords } from '../../src/site/search/records.ts';
import { siteUrl } from '../site/shipped.ts';

/**
 * Draws the pages of a content folder without checking it, as a build does: `node draw-switched.ts CONTENT OUT`. Astro keeps the
 * paths of a portal for as long as its process lives, so each portal has one of its own. Says as JSON what else a build would write.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [content = '', outDir = ''] = positionals;
const opened = await openPortal(content);
handOn(Promise.resolve(opened));
await rm(outDir, { recursive: true, force: true });
await writePages(outDir, siteUrl);
const { portal, openedOn: today } = opened;
console.log(
  JSON.stringify({
    cards: getCardSpecs(portal, { siteUrl, today }).map(({ path }) => path),
    found: getSearchRecords(portal).map(({ url }) => url),
  }),
);
