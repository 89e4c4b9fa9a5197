import { parseFile } from '../../rules/entries/entry.ts';
import { setPlaces } from '../../rules/entries/front-matter.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { toSourceFile } from '../../rules/entries/source-file.ts';
import { type CollectionName, collections } from '../../schemas/index.ts';
import { getEditorField, type Place, walkData } from '../../schemas/walk.ts';
import { entryUrl, mediaUrl } from '../../urls.ts';

/** What something is called where others refer to it: as a link or an image in a text, and as the value of a field. */
export interface Called {
  url: string;
  reference?: { to: CollectionName; id: string };
}

/** What an entry or an image is called by others, by its path below the content folder; nothing for any other file. */
export function getCalled(path: string): Called | undefined {
  if (path.startsWith('media/')) return { url: mediaUrl(path.slice('media/'.length)) };
  const { collection, id } = toSourceFile(path, '') ?? {};
  if (collection === undefined || id === undefined) return undefined;
  return { url: entryUrl({ collection, id }).replace(/\/$/u, ''), reference: { to: collection, id } };
}

/** Where a text has the address as a whole, as it is and encoded: `/cases/leak` is not in `/cases/leak-2/`. */
function findUrls(text: string, url: string): { at: number; length: number }[] {
  return [...new Set([url, encodeURI(url)])].flatMap((spelled) => {
    const found: { at: number; length: number }[] = [];
    for (let at = text.indexOf(spelled); at >= 0; at = text.indexOf(spelled, at + 1))
      if (!/[\p{L}\p{N}_.%-]/u.test(text.charAt(at + spelled.length))) found.push({ at, length: spelled.length });
    return found;
  });
}

/** Whether a text has the address of something as a whole. */
export const hasUrl = (text: string, url: string): boolean => findUrls(text, url).length > 0;

/** The fields of an entry that name the entry `reference`. */
function findReferences(collection: CollectionName, data: unknown, { to, id }: NonNullable<Called['reference']>) {
  return [...walkData(collections[collection].schema, data)].filter(({ value, schema }) => {
    const widget = getEditorField(schema)?.widget;
    return widget?.kind === 'reference' && widget.to === to && value === id;
  });
}

/** Whether an entry links to something, shows it, or names it in a field. */
export const isUsedBy = ({ source, parsed }: CheckedFile, { url, reference }: Called): boolean =>
  hasUrl(`${parsed.body}\n${JSON.stringify(parsed.data)}`, url) ||
  (reference !== undefined && findReferences(source.collection, parsed.data, reference).length > 0);

/** What a list at a place holds, or nothing where the place is in none. */
function getList(data: unknown, { path }: Place): unknown[] | undefined {
  if (typeof path.at(-1) !== 'number') return undefined;
  const step = (at: unknown, key: PropertyKey): unknown =>
    Object(at) === at ? Reflect.get(Object(at), key) : undefined;
  const list = path.slice(0, -1).reduce(step, data);
  return Array.isArray(list) ? list : undefined;
}

/** The text of an entry in which everything that leads to `from` leads to `to`; where both stood in one list, `to` stands once. */
export function redirect(
  { text, collection }: { text: string; collection: CollectionName },
  { from, to }: { from: Called; to: Called },
): string {
  const { data } = parseFile(text, collections[collection].schema);
  const places = from.reference ? findReferences(collection, data, from.reference) : [];
  const edits = places.map((place) => ({
    path: place.path,
    value: getList(data, place)?.includes(to.reference?.id) ? undefined : to.reference?.id,
  }));
  const renamed = edits.length > 0 ? setPlaces(text, edits) : text;
  return findUrls(renamed, from.url)
    .sort((one, other) => other.at - one.at)
    .reduce((whole, { at, length }) => whole.slice(0, at) + to.url + whole.slice(at + length), renamed);
}
