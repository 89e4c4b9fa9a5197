import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPortal } from '../../../src/rules/portal/portal.ts';
import { writeSearchIndex } from '../../../src/outputs/search/write-search-index.ts';
import { loadShippedSite } from '../../../src/content/settings.ts';

/** Indexes a built site anew, alone in its process, so that its memory can be read: `node index-step.ts DIR`. */
const dir = process.argv[2] ?? '';
for (const name of ['pagefind', 'search-index', 'search-index.json'])
  await rm(join(dir, name), { recursive: true, force: true });
const started = performance.now();
await writeSearchIndex(dir, createPortal(await loadShippedSite(), []));
console.log(((performance.now() - started) / 1000).toFixed(1));
