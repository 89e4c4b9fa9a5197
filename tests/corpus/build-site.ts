import { rm } from 'node:fs/promises';
import { contentDir } from '../../src/content/folder.ts';
import { handOn } from '../../src/content/handed-portal.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { writePages } from '../../src/outputs/pages/write-pages.ts';
import { writeSearchIndex } from '../../src/outputs/search/write-search-index.ts';
import { getSearchRecords } from '../../src/site/search/records.ts';

/** Builds `CONTENT_DIR` into `OUT_DIR` as the command does, but without the checks: they would let little of what is tried here through. */
const outDir = process.env.OUT_DIR ?? '';
// What an earlier run has left there is no part of this site.
await rm(outDir, { recursive: true, force: true });
const opened = await openPortal(contentDir());
handOn(Promise.resolve(opened));
await writePages(outDir, process.env.SITE_URL ?? '');
await writeSearchIndex(outDir, getSearchRecords(opened.portal));
