import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Folder, toSourceFile } from '../rules/entries/source-file.ts';
import { isForPeople, isHidden, isPicture } from '../rules/entries/stray-file.ts';
import { collectionNames } from '../schemas/index.ts';
import { isHiddenEntry, layFilesOver } from '../rules/entries/overlay.ts';
import { type Listing, listFolder } from './list-folder.ts';
import { shippedContent } from './shipped-content.ts';
import { getTaken, readShipped } from './shipped-layer.ts';

export { shippedContent };

/** The content folder in use: `CONTENT_DIR`, or the shipped one. */
export const contentDir = (): string => resolve(process.env.CONTENT_DIR ?? shippedContent);

/** Whether a file at the top of a content folder holds words of the interface: `ui.json`, or `ui.en.json`. */
export const isWordsFile = (name: string): boolean => /^ui(?:\.[\w-]+)?\.json$/u.test(name);

/** The settings of a portal, at the top of its content folder. */
const siteFile = 'site.json';

const mediaFolder = 'media/';

const isEntry = (path: string) => toSourceFile(path, '') !== undefined;

const isMedia = (path: string) => path.startsWith(mediaFolder) && !isHidden(path);

const isSettings = (path: string) => path === siteFile || isWordsFile(path);

/** Whether the file at `path` below a content folder is a part of the portal. */
export const isContent = (path: string): boolean => isEntry(path) || isMedia(path) || isSettings(path);

/**
 * Lists the content folder `dir`. Throws, in the words of whoever named it, where it is no folder, or one without an entry
 * and without settings: what is built of nothing would take the place of a site.
 */
export async function listContent(dir: string): Promise<Listing> {
  const found = await stat(dir).catch(() => undefined);
  const check = '请检查 CONTENT_DIR（或 --content）写得对不对';
  if (!found) throw new Error(`没有内容文件夹「${dir}」。${check}，它所在的盘有没有接上。网站没有动。`);
  if (!found.isDirectory()) throw new Error(`「${dir}」是一个文件，不是内容文件夹。${check}。网站没有动。`);
  const listing = await listFolder(dir);
  if (listing.files.some((path) => isEntry(path) || path === siteFile)) return listing;
  const [link] = listing.others;
  throw new Error(
    link === undefined
      ? `内容文件夹「${dir}」是空的：没有一条内容，也没有 ${siteFile}。${check}；要从头建站，先放进一份 ${siteFile}。网站没有动。`
      : `内容文件夹「${dir}」里没有内容，「${link}」只是一个链接，不会跟着它走。请把它换成真正的文件或文件夹。网站没有动。`,
  );
}

type Text = readonly [path: string, text: string];

const readTexts = (dir: string, paths: readonly string[]): Promise<Text[]> =>
  Promise.all(paths.map(async (path): Promise<Text> => [path, await readFile(join(dir, path), 'utf8')]));

/** The portal's own texts, entries and settings, by path: nothing of what the program brings. Throws as `listContent` does. */
export const readOwnTexts = async (dir: string): Promise<Map<string, string>> =>
  new Map(
    await readTexts(
      dir,
      (await listContent(dir)).files.filter((path) => isEntry(path) || isSettings(path)),
    ),
  );

/** The texts of the files of words at the top of a content folder, by name. */
export const readUi = async (dir: string): Promise<Record<string, string>> =>
  Object.fromEntries(await readTexts(dir, (await readdir(dir)).filter(isWordsFile).sort()));

const isStray = (path: string) => (isContent(path) ? isMedia(path) && !isPicture(path) : !isForPeople(path));

/**
 * Reads the whole content folder, laid over what its settings take from the program (decisions/028), without what is hidden;
 * throws as `listContent` does.
 */
export async function readFolder(dir: string): Promise<Folder> {
  const { files, folders, others, misnamed } = await listContent(dir);
  const entries = await readTexts(dir, files.filter(isEntry));
  const [site] = await readTexts(
    dir,
    files.filter((path) => path === siteFile),
  );
  const own = entries.flatMap(([path, text]) => toSourceFile(path, text) ?? []);
  const shipped = await readShipped(getTaken(site?.[1]));
  const sources = layFilesOver(shipped, own).filter(({ text }) => !isHiddenEntry(text));
  return {
    dir,
    files: collectionNames.flatMap((name) => sources.filter(({ collection }) => collection === name)),
    media: files.filter(isMedia).map((path) => path.slice(mediaFolder.length)),
    site: site?.[1],
    ui: Object.fromEntries(await readTexts(dir, files.filter(isWordsFile))),
    strays: [
      ...others.map((path) => ({ path, isLink: true })),
      ...misnamed.map(({ path, meant }) => ({ path, isLink: false, misnamed: { meant } })),
      ...folders
        .filter((path) => isEntry(path) || isSettings(path))
        .map((path) => ({ path, isLink: false, isFolder: true })),
      ...files.filter(isStray).map((path) => ({ path, isLink: false })),
    ],
  };
}
