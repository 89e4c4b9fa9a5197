import { posix } from 'node:path';
import { collectionNames, isCollectionName } from '../../../src/schemas/index.ts';
import { keysOf } from '../../../src/schemas/record.ts';
import {
  findSettingsFile,
  findSettingsSection,
  isSettingsSection,
  isSettingsSlug,
  settingsFiles,
  type SettingsSection,
  type TextSection,
} from '../../../src/schemas/site/settings-files.ts';
import { isDocument } from '../../../src/rules/entries/document-facts.ts';
import { findNameFault, findUnfitSign, longestName } from '../../../src/rules/entries/file-name.ts';
import { isPublished } from '../../../src/rules/entries/image-facts.ts';
import { problems } from './problem.ts';

const readableMedia = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf)$/iu;

/** Whether a file name ends like an image or a paper that the desk shows. */
export const isReadableMedia = (name: string): boolean => readableMedia.test(name);

/** Whether a file of this name may be uploaded: it is published then. */
const isUploadable = (name: string): boolean => isPublished(name) || isDocument(name);

/** Everything the repository holds stands below this folder, as Decap's configuration spells it. */
export const root = 'content';

/** Where the images stand. */
const mediaRoot = `${root}/media`;

/** Where a draft belongs: to a collection, to the settings, or to the images, which change by themselves only to come or to go. */
export type Section = TextSection | typeof media;

const media = 'media';

/** Every section whose drafts have a text, for schemas. */
export const textSections = [...collectionNames, ...keysOf(settingsFiles)] as const;

/** Every section, for schemas. */
export const sections = [...textSections, media] as const;

const isTextSection = (name: string): name is TextSection => isCollectionName(name) || isSettingsSection(name);

const isSection = (name: string): name is Section => name === media || isTextSection(name);

/** A path that has been checked: an entry of a collection, a file of settings, or an image. */
export type DeskPath = { kind: 'entry'; path: string; collection: TextSection } | { kind: 'media'; path: string };

/** Whether a path is relative, short enough, and without dot files, `..`, back slashes or invisible characters. */
export const isSafePath = (path: string): boolean => findNameFault(path) === undefined;

const isBelowMedia = (path: string): boolean => path.startsWith(`${mediaRoot}/`) && isSafePath(path);

/** Which settings stand at a path of the repository; nothing where an entry, an image or something else does. */
export const findSettingsAt = (path: string): SettingsSection | undefined =>
  path.startsWith(`${root}/`) ? findSettingsSection(belowRoot(path)) : undefined;

/** The section and the name of a file below the desk's folder, or a refusal (400). */
function takeApart(path: string): { section: string; name: string } {
  const [top, section = '', ...rest] = path.split('/');
  const name = rest.at(-1);
  const fault = findNameFault(path);
  if (fault?.kind === 'long') throw problems.longName(fault.name, longestName);
  if (fault?.kind === 'reserved') throw problems.reservedName(fault.name);
  if (fault?.sign !== undefined) throw problems.unfitSign(fault.name, fault.sign);
  // Folders have no dot, so that no folder can take the place of a file.
  if (fault || top !== root || name === undefined || rest.slice(0, -1).some((folder) => folder.includes('.')))
    throw problems.badPath(path);
  return { section, name };
}

/** The path of a file the desk may read, or a refusal (400); nothing else ever reaches Git. */
export function readablePath(path: string): DeskPath {
  const ofSettings = findSettingsAt(path);
  if (ofSettings) return { kind: 'entry', path, collection: ofSettings };
  const { section, name } = takeApart(path);
  if (section === 'media' && readableMedia.test(name)) return { kind: 'media', path };
  if (isCollectionName(section) && name.endsWith('.md') && name.length > 3)
    return { kind: 'entry', path, collection: section };
  throw problems.badPath(path);
}

/** The path of an entry the desk may read or write, or a refusal (400). */
export function entryPath(path: string): string {
  if (readablePath(path).kind !== 'entry') throw problems.badPath(path);
  return path;
}

/** The path of a file of settings, or a refusal (400). */
export function settingsPath(path: string): string {
  if (!findSettingsAt(path)) throw problems.badPath(path);
  return path;
}

/** The path of an image the desk may read, or a refusal (400). */
export function mediaPath(path: string): string {
  if (readablePath(path).kind !== 'media') throw problems.badPath(path);
  return path;
}

/** The path of a file that is sent as an image, whatever its name ends in, or a refusal (400). */
export function sentMediaPath(path: string): string {
  if (takeApart(path).section !== media) throw problems.badPath(path);
  return path;
}

/**
 * The path of an image the desk may write, or a refusal (400): of a kind that is published, for another would be kept where nobody
 * sees it, and an SVG can carry a script that would run with the desk's rights.
 */
export function newMediaPath(path: string): string {
  const name = posix.basename(path);
  if (isBelowMedia(path) && !isUploadable(name)) throw problems.badImage(name);
  return mediaPath(path);
}

/** A folder whose files may be listed: a collection, `content/media`, or a folder below them. */
export function folderPath(folder: string): string {
  const path = folder.replace(/\/$/u, '');
  const [top, section = ''] = path.split('/');
  if (!isSafePath(path) || top !== root || (section !== 'media' && !isCollectionName(section)))
    throw problems.badPath(folder);
  return path;
}

/** Whether a path is one at which the desk may write an image or a paper. */
export const isMediaPath = (path: string): boolean => isBelowMedia(path) && isUploadable(path);

/** What the draft of an image is called: its path below the folder of images. */
export const imageSlug = (path: string): string => path.slice(mediaRoot.length + 1);

/** A path as the portal's own folder spells it: `content/cases/a.md` is `cases/a.md`; what stands elsewhere keeps its path. */
export const belowRoot = (path: string): string => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path);

/** Whether a path is that of a text which the desk has a form for: an entry, or a file of settings. */
export const isTextPath = (path: string): boolean => path.endsWith('.md') || findSettingsAt(path) !== undefined;

/** The path of the entry that an address names, e.g. `content/cases/leak.md`; of settings, e.g. `content/site.json`. */
export const pathOfEntry = (collection: TextSection, slug: string): string =>
  isSettingsSection(collection) ? `${root}/${slug}.json` : `${root}/${collection}/${slug}.md`;

/** The address of the entry at a path; the other way round from `pathOfEntry`. */
export function slugOfEntry(path: string): string {
  const settings = findSettingsAt(path) && findSettingsFile(belowRoot(path));
  return settings ? settings.slug : path.split('/').slice(2).join('/').slice(0, -'.md'.length);
}

const branchRoot = 'refs/heads/cms';
/** A branch is a file, beside which Git puts one more that ends in `.lock`. */
const longestBranch = 250;

/** The branch of a draft; what Git forbids in a name (and `/`, which would nest branches) is percent-encoded. */
export function draftRef(collection: Section, slug: string): string {
  // Of each file of settings there is one draft.
  if (isSettingsSection(collection) && !isSettingsSlug(collection, slug)) throw problems.badSlug(slug);
  if (slug === '' || slug.length > 200 || findUnfitSign(slug) !== undefined) throw problems.badSlug(slug);
  if (findNameFault(slug)?.kind === 'reserved') throw problems.reservedName(slug);
  const bytes = (character: string) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  const name = slug.replace(/[^\p{L}\p{N}_-]/gu, bytes);
  if (Buffer.byteLength(name) > longestBranch) throw problems.longName(slug, longestName);
  return `${branchRoot}/${collection}/${name}`;
}

/** Where what was said of any draft lies. */
export const commentsRoot = 'refs/desk/comments';

/** Where something lies beside a draft: texts that could not be saved into it, or what was said of it. */
export const besideDraft = (what: 'kept' | 'comments', collection: TextSection, slug: string): string =>
  draftRef(collection, slug).replace(branchRoot, `refs/desk/${what}`);

/** What a draft's branch is the draft of, or nothing for any other ref. */
export function draftOfRef(ref: string): { collection: Section; slug: string } | undefined {
  const [collection = '', slug, ...rest] = ref.startsWith(`${branchRoot}/`)
    ? ref.slice(branchRoot.length + 1).split('/')
    : [];
  if (!slug || rest.length > 0 || !isSection(collection)) return undefined;
  try {
    return { collection, slug: decodeURIComponent(slug) };
  } catch {
    return undefined;
  }
}
