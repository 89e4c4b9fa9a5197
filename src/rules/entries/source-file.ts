import { type CollectionName, isCollectionName } from '../../schemas/index.ts';
import { isHidden } from './stray-file.ts';

/** One Markdown file of the content folder, unread by any schema. */
export interface SourceFile {
  /** Path below the content folder with forward slashes. */
  path: string;
  collection: CollectionName;
  /** File name without its ending. */
  id: string;
  text: string;
  /** The fingerprint of the text that the program brings under this path, where the portal has that or an own one in its place. */
  shipped?: string;
}

/** Something in a content folder that no reader of the portal will ever see. */
export interface Stray {
  /** Path below the content folder with forward slashes. */
  path: string;
  /** No file of its own but a symbolic link, a socket or the like. */
  isLink: boolean;
  /** A folder under the name of a file that the portal reads, such as `site.json`. */
  isFolder?: boolean;
  /** Its name is no UTF-8, so that nothing can open it; `meant` is the name in the signs of an older Windows, where it is one. */
  misnamed?: { meant: string | undefined };
}

/** A content folder as it stands on disk. */
export interface Folder {
  dir: string;
  files: SourceFile[];
  /** Paths below `media/`, e.g. `photo.jpg`. */
  media: string[];
  /** Raw text of the settings; `undefined` where the folder has none and the shipped ones apply. */
  site: string | undefined;
  /** Raw texts of the words of the interface by name: `ui.json`, `ui.en.json`. */
  ui: Record<string, string>;
  /** Files that belong to no part of a portal, and links, which are never followed: nothing of them is published. */
  strays: Stray[];
}

/** One Markdown file of `collection`; `path` is below the content folder. */
export const sourceFile = (collection: CollectionName, path: string, text: string): SourceFile => ({
  path,
  collection,
  id: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, ''),
  text,
});

/** The file at `path` below the content folder, where it belongs to a collection; a hidden file never does. */
export function toSourceFile(path: string, text: string): SourceFile | undefined {
  const [collection = ''] = path.split('/');
  return isCollectionName(collection) && path.endsWith('.md') && !isHidden(path)
    ? sourceFile(collection, path, text)
    : undefined;
}
