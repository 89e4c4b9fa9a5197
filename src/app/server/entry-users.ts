import type { ListUsers, Referrer, Tree } from '../../../cms/server/drafts/gate.ts';
import { getCalled, hasUrl, isUsedBy } from '../../checks/links/uses.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { collections } from '../../schemas/index.ts';
import type { DeskContent } from './desk-content.ts';

function toReferrer({ source: { collection, id, path }, parsed: { data } }: CheckedFile): Referrer {
  const { label, nameField } = collections[collection];
  const name = data[nameField];
  return { path, name: `${label}「${typeof name === 'string' ? name : id}」` };
}

/** Who uses an entry or an image: entries that name it in a field, link to it or show it, and the settings of the site. */
export const createUserList =
  (readContent: (tree: Tree) => Promise<DeskContent>): ListUsers =>
  async (tree, path) => {
    const called = getCalled(path);
    if (!called) return [];
    const { files, portal } = await readContent(tree);
    const users = files.filter((file) => file.source.path !== path && isUsedBy(file, called)).map(toReferrer);
    const isInSettings = hasUrl(JSON.stringify(portal.site), called.url);
    return [...users, ...(isInSettings ? [{ path: 'site.json', name: '网站的设置（site.json）' }] : [])];
  };
