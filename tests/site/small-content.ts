import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { validatePortal } from '../../src/checks/index.ts';
import { reportFindings } from '../../src/checks/report.ts';
import { shippedContent } from '../../src/content/folder.ts';
import { getOutline } from '../../src/markdown/index.ts';
import { type Entry } from '../../src/rules/entries/entry.ts';
import { toList } from '../../src/rules/portal/portal.ts';
import { collections } from '../../src/schemas/index.ts';
import { getEditorField, walkData } from '../../src/schemas/walk.ts';
import { articleUrl } from '../../src/urls.ts';
import { type ContentFiles, writeContent } from './content-folder.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { openShipped } from '../open-shipped.ts';

/** A place in an entry's fields that names another entry, as `terms/tort`. */
interface Reference {
  path: PropertyKey[];
  to: string;
  /** One of a list of names, without which the entry is whole. */
  isListed: boolean;
}

const getReferences = ({ collection, data }: Entry): Reference[] =>
  [...walkData(collections[collection].schema, data)].flatMap(({ path, value, schema }) => {
    const widget = getEditorField(schema)?.widget;
    return widget?.kind === 'reference' && typeof value === 'string'
      ? [{ path, to: `${widget.to}/${value}`, isListed: typeof path.at(-1) === 'number' }]
      : [];
  });

/** What an address of the portal leads to, as `terms/tort`. */
const toKey = (href: string) => /^\/([\w-]+\/[\w-]+)\//u.exec(href)?.[1] ?? '';

const getLinks = ({ body }: Entry): string[] => getOutline(body).links.map(({ href }) => href);

/** The addresses of the articles that fields cite, however deep. */
const getCited = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'law' in value && 'article' in value ? [articleUrl(String(value.law), String(value.article))] : [];
  return [...own, ...Object.values(value).flatMap(getCited)];
};

/** The places of a law's articles that nothing at these addresses leads to: the Civil Code alone has more than all else. */
const getUncited = ({ collection, id, data }: Entry, wanted: ReadonlySet<string>): PropertyKey[][] =>
  collection === 'laws'
    ? data.articles.flatMap(({ number }, index) => (wanted.has(articleUrl(id, number)) ? [] : [['articles', index]]))
    : [];

const frontMatter = /^---\n([\s\S]*?\n)---\n/u;

/** The text of a file without these items of its lists. */
function cutItems(text: string, paths: readonly PropertyKey[][]): string {
  const [whole, yaml = ''] = frontMatter.exec(text) ?? [''];
  const document = parseDocument(yaml);
  // From the end, so that what stands before keeps its number.
  for (const path of paths.toReversed()) document.deleteIn(path);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(whole.length)}`;
}

/**
 * Writes a few entries of the shipped content, each named as `terms/tort`, into the folder `dir`, so that tests have real
 * texts and quick builds. They come with all that they name, and with what that cannot stand without: its region, its
 * laws with the articles that are cited, what its body links to; its own lists are cut. Throws where an entry is not there, or the folder has errors.
 */
export async function writeSmallContent(dir: string, names: readonly string[]): Promise<void> {
  const { portal, folder } = await openShipped();
  const entries = new Map(toList(portal.entries).map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const kept = new Set<string>();
  const keep = (key: string) => {
    const entry = entries.get(key);
    if (!entry || kept.has(key)) return;
    kept.add(key);
    for (const { to, isListed } of getReferences(entry)) if (!isListed) keep(to);
    for (const href of getLinks(entry)) keep(toKey(href));
  };
  for (const name of names) {
    if (!entries.has(name)) throw new Error(`the shipped content has no ${name}`);
    keep(name);
  }
  const whole = [...kept].flatMap((key) => entries.get(key) ?? []);
  const wanted = new Set(whole.flatMap((entry) => [...getLinks(entry), ...getCited(entry.data)]));
  const files: ContentFiles = { ...folder.ui, 'site.json': folder.site ?? '' };
  for (const { path, collection, id, text } of folder.files) {
    const entry = entries.get(`${collection}/${id}`);
    if (entry && kept.has(`${collection}/${id}`))
      files[path] = cutItems(text, [
        ...getReferences(entry).flatMap(({ path: place, to, isListed }) => (isListed && !kept.has(to) ? [place] : [])),
        ...getUncited(entry, wanted),
      ]);
  }
  const texts = Object.values(files).join('\n');
  for (const name of folder.media)
    if (texts.includes(`/media/${name}`)) files[`media/${name}`] = await readFile(join(shippedContent, 'media', name));
  await writeContent(dir, files);
  const small = await openPortal(dir);
  const errors = validatePortal(small).findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(reportFindings(errors, small.files.length));
}
