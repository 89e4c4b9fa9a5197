import type { OpenedPortal } from '../checks/context/opened-portal.ts';
import { type OpenedFile, openFile } from '../checks/shape/open-file.ts';
import type { DocumentFacts, DocumentSize } from '../rules/entries/document-facts.ts';
import { getPublishedSize, type ImageFacts, type ImageSize } from '../rules/entries/image-facts.ts';
import type { Folder, SourceFile } from '../rules/entries/source-file.ts';
import { matchStatutes, type StatuteFile } from '../rules/law/statutes.ts';
import { createPortal } from '../rules/portal/portal.ts';
import type { Site } from '../schemas/site/site.ts';
import { useWords } from '../text.ts';
import { calendarFile } from './calendar.ts';
import { readFolder, readUi, shippedContent } from './folder.ts';
import { readDocuments, readImages } from './media-folder.ts';
import { loadShippedSite, parseSite } from './settings.ts';
import { readStatutes } from './statute-folder.ts';
import { getToday } from './today.ts';
import { toWords } from './words.ts';

/** What may stand in a portal besides its content folder. */
export interface Sources {
  /** Stands in where the folder has no settings of its own. */
  shippedSite: Site;
  /** The shipped files of words by name; those of the first language are always there. */
  shippedUi?: Record<string, string>;
  statutes?: readonly StatuteFile[];
  images?: ImageFacts[];
  documents?: DocumentFacts[];
  /** The years whose holidays are known. */
  holidayYears?: readonly number[];
}

const toPictures = (images: readonly ImageFacts[]): ReadonlyMap<string, ImageSize> =>
  new Map(
    images.flatMap((image): [string, ImageSize][] => {
      const size = getPublishedSize(image);
      return size ? [[image.name, size]] : [];
    }),
  );

const toSizes = (documents: readonly DocumentFacts[]): ReadonlyMap<string, DocumentSize> =>
  new Map(documents.flatMap(({ name, fault, ...size }) => (fault === undefined ? [[name, size]] : [])));

/** Makes the portal of a folder that has been read, with files opened by `open`; its words become those in use. */
export function toPortal(
  folder: Folder,
  { shippedSite, shippedUi = {}, statutes = [], images = [], documents = [], holidayYears }: Sources,
  open: (source: SourceFile) => OpenedFile = openFile,
): OpenedPortal {
  const { site, ...own } = parseSite(folder.site, shippedSite);
  const { words, read } = toWords(shippedUi, folder.ui, site.language);
  const settings = { 'site.json': own, ...read };
  useWords(words);
  const opened = folder.files.map(open);
  const files = opened.map(({ file }) => file);
  const entries = files.flatMap(({ entry }) => entry ?? []);
  const laws = entries.filter((entry) => entry.collection === 'laws');
  const { texts, undated } = matchStatutes(statutes, laws);
  return {
    folder,
    portal: createPortal(site, entries, texts, toPictures(images), toSizes(documents)),
    openedOn: getToday(site.timeZone),
    words,
    files,
    images,
    documents,
    holidayYears,
    undated,
    settings: Object.fromEntries(Object.entries(settings).map(([file, { raw }]) => [file, raw])),
    findings: [...Object.values(settings), ...opened].flatMap((part) => part.findings),
  };
}

/** What stands in for settings and words that a folder does not have. */
export const loadShipped = async (): Promise<Pick<Sources, 'shippedSite' | 'shippedUi'>> => ({
  shippedSite: await loadShippedSite(),
  shippedUi: await readUi(shippedContent),
});

/** What stands in a portal besides this folder: shipped settings and words, the texts of `STATUTES_DIR`, facts of images and PDFs, holidays. */
export async function loadSources({ dir, media }: Folder): Promise<Sources> {
  const [shipped, statutes, images, documents] = await Promise.all([
    loadShipped(),
    readStatutes(),
    readImages(dir, media),
    readDocuments(dir, media),
  ]);
  return { ...shipped, statutes, images, documents, holidayYears: calendarFile.years };
}

/**
 * Opens the content folder `dir`: reads, parses, holds against the schemas and links everything in it, with the texts of
 * `STATUTES_DIR`. Its words become those in use. Throws, in words for whoever set it, where there is no such folder, nothing
 * of a portal in it, or `STATUTES_DIR` leads nowhere.
 */
export async function openPortal(dir: string): Promise<OpenedPortal> {
  const folder = await readFolder(dir);
  return toPortal(folder, await loadSources(folder));
}
