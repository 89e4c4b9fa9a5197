import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page as Pagefind 1.6 keeps it for its results: exactly what it indexed, without what is marked to be ignored. */
export interface Fragment {
  /** `zh-cn_0375f3c`: the name of its file. */
  id: string;
  url: string;
  content: string;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
}

const signature = 'pagefind_dcd';
const ending = '.pf_fragment';

/** All pages of the Pagefind index in `dir`, by address. */
export async function readFragments(dir: string): Promise<Fragment[]> {
  const folder = join(dir, 'fragment');
  // Pagefind makes none where it has found no page.
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  const fragments = await Promise.all(
    names.map(async (name): Promise<Fragment> => {
      const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
      if (!text.startsWith(signature)) throw new Error(`search index: ${name} is no fragment of a known Pagefind`);
      const fragment = JSON.parse(text.slice(signature.length)) as Omit<Fragment, 'id'>;
      return { ...fragment, id: name.slice(0, -ending.length) };
    }),
  );
  return fragments.sort((a, b) => (a.url < b.url ? -1 : 1));
}
