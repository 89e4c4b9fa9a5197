import { openPortal } from '../../../src/content/open-portal.ts';
import { writeSearchIndex } from '../../../src/outputs/search/write-search-index.ts';
import { getSearchRecords } from '../../../src/site/search/records.ts';

/**
 * Makes the search index of a content folder, alone in its process, so that its memory can be read:
 * `node index-step.ts CONTENT OUT`. Seconds count from the portal on.
 */
const [content = '', out = ''] = process.argv.slice(2);
const { portal } = await openPortal(content);
const started = performance.now();
await writeSearchIndex(out, getSearchRecords(portal));
console.log(((performance.now() - started) / 1000).toFixed(1));
