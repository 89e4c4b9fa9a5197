import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { validatePortal } from '../../src/checks/index.ts';
import { reportFindings } from '../../src/checks/report.ts';
import { shippedContent } from '../../src/content/folder.ts';
import { openPortal } from '../../src/content/open-portal.ts';
import { getOutline } from '../../src/markdown/index.ts';
import { type Entry } from '../../src/rules/entries/entry.ts';
import { toList } from '../../src/rules/portal/portal.ts';
import { collections } from '../../src/schemas/index.ts';
import { getEditorField, walkData } from '../../src/schemas/walk.ts';
import { type ContentFiles, writeContent } from './content-folder.ts';

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

const frontMatter = /^---\n([\s\S]*?\n)---\n/u;

/** The text of a file without these items of its lists. */
function cutItems(text: string, references: readonly Reference[]): string {
  const [whole, yaml = ''] = frontMatter.exec(text) ?? [''];
  const document = parseDocument(yaml);
  // From the end, so that what stands before keeps its number.
  for (const { path } of references.toReversed()) document.deleteIn(path);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${text.slice(whole.length)}`;
}

/**
 * Writes a few entries of the shipped content, each named as `terms/tort`, into the folder `dir`, so that tests have real
 * texts and quick builds. They come with all that they name, and with what that cannot stand without: its region, its
 * laws, what its body links to; its own lists are cut. Throws where an entry is not there, or the folder has errors.
 */
export async function writeSmallContent(dir: string, names: readonly string[]): Promise<void> {
  const { portal, folder } = await openPortal(shippedContent);
  const entries = new Map(toList(portal.entries).map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const kept = new Set<string>();
  const keep = (key: string) => {
    const entry = entries.get(key);
    if (!entry || kept.has(key)) return;
    kept.add(key);
    for (const { to, isListed } of getReferences(entry)) if (!isListed) keep(to);
    for (const { href } of getOutline(entry.body).links) keep(toKey(href));
  };
  for (const name of names) {
    if (!entries.has(name)) throw new Error(`the shipped content has no ${name}`);
    keep(name);
  }
  const files: ContentFiles = { ...folder.ui, 'site.json': folder.site ?? '' };
  for (const { path, collection, id, text } of folder.files) {
    const entry = entries.get(`${collection}/${id}`);
    if (entry && kept.has(`${collection}/${id}`))
      files[path] = cutItems(
        text,
        getReferences(entry).filter(({ to, isListed }) => isListed && !kept.has(to)),
      );
  }
  const texts = Object.values(files).join('\n');
  for (const name of folder.media)
    if (texts.includes(`/media/${name}`)) files[`media/${name}`] = await readFile(join(shippedContent, 'media', name));
  await writeContent(dir, files);
  const small = await openPortal(dir);
  const errors = validatePortal(small).findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(reportFindings(errors, small.files.length));
}
