import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Lets Pagefind index the built pages of `dir` that are marked with `data-pagefind-body`; returns its folder. */
export async function writePagefind(dir: string): Promise<string> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn', writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dir });
  const outputPath = join(dir, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  await pagefind.close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`search index: ${problems.join('; ')}`);
  return outputPath;
}
