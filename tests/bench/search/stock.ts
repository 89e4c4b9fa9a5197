import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Lets Pagefind as it comes index what stands in `main` on a built site's pages, for `/pagefind/pagefind.js`. */
export async function writeStockIndex(dir: string): Promise<void> {
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(errors.join('; '));
  await index.addDirectory({ path: dir });
  await index.writeFiles({ outputPath: join(dir, 'pagefind') });
  await close();
}
