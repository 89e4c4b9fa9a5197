import type { ListUsers, Tree } from '../../../cms/server/drafts/gate.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { toSourceFile } from '../../rules/entries/source-file.ts';
import { collections } from '../../schemas/index.ts';
import { getEditorField, walkData } from '../../schemas/walk.ts';
import { entryUrl, mediaUrl } from '../../urls.ts';
import type { DeskContent } from './desk-content.ts';

/** What something is called where others refer to it: as a link or an image in a text, and as the value of a field. */
interface Called {
  url: string;
  reference?: { to: string; id: string };
}

function getCalled(path: string): Called | undefined {
  if (path.startsWith('media/')) return { url: mediaUrl(path.slice('media/'.length)) };
  const { collection, id } = toSourceFile(path, '') ?? {};
  if (collection === undefined || id === undefined) return undefined;
  return { url: entryUrl({ collection, id }).replace(/\/$/u, ''), reference: { to: collection, id } };
}

/** Whether a text has the address as a whole: `/cases/leak` is not in `/cases/leak-2/`. */
function hasUrl(text: string, url: string): boolean {
  return [url, encodeURI(url)].some((spelled) => {
    for (let at = text.indexOf(spelled); at >= 0; at = text.indexOf(spelled, at + 1))
      if (!/[\p{L}\p{N}_.%-]/u.test(text.charAt(at + spelled.length))) return true;
    return false;
  });
}

const refersTo = ({ source, parsed: { data } }: CheckedFile, { to, id }: { to: string; id: string }): boolean =>
  [...walkData(collections[source.collection].schema, data)].some(({ value, schema }) => {
    const widget = getEditorField(schema)?.widget;
    return widget?.kind === 'reference' && widget.to === to && value === id;
  });

function getName({ source: { collection, id }, parsed: { data } }: CheckedFile): string {
  const { label, nameField } = collections[collection];
  const name = data[nameField];
  return `${label}「${typeof name === 'string' ? name : id}」`;
}

/** Who uses an entry or an image: entries that name it in a field, link to it or show it, and the settings of the site. */
export const createUserList =
  (readContent: (tree: Tree) => Promise<DeskContent>): ListUsers =>
  async (tree, path) => {
    const called = getCalled(path);
    if (!called) return [];
    const { files, portal } = await readContent(tree);
    const { url, reference } = called;
    const users = files.filter(
      (file) =>
        file.source.path !== path &&
        (hasUrl(`${file.parsed.body}\n${JSON.stringify(file.parsed.data)}`, url) ||
          (reference !== undefined && refersTo(file, reference))),
    );
    return [...users.map(getName), ...(hasUrl(JSON.stringify(portal.site), url) ? ['网站的设置（site.json）'] : [])];
  };
