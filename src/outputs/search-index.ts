import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Indexes the built pages of `dir` that are marked with `data-pagefind-body`; returns how many there are. */
export async function writeSearchIndex(dir: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn', writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dir });
  const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`search index: ${problems.join('; ')}`);
  return added.page_count;
}
