import type { Tree } from '../../../cms/server/drafts/gate.ts';
import type { Summary } from '../../checks/context/context.ts';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { type OpenedFile, openFile } from '../../checks/shape/open-file.ts';
import { getSummary } from '../../checks/surroundings.ts';
import { isWordsFile } from '../../content/folder.ts';
import { type Sources, toPortal } from '../../content/open-portal.ts';
import { isHiddenEntry } from '../../rules/entries/overlay.ts';
import { type SourceFile, toSourceFile } from '../../rules/entries/source-file.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** What stands in a tree of the desk's repository, opened as a folder is. */
export interface DeskContent extends OpenedPortal {
  /** Every entry by its path below the content folder, with what its schema finds. */
  openedFiles: ReadonlyMap<string, OpenedFile>;
  /** Paths of entries that say that they are not to be on the site. */
  hidden: ReadonlySet<string>;
  /** What the checks of one entry must know of all others. */
  summary: Summary;
}

/**
 * Reads trees of the desk's repository as the build reads a folder, so that checks and previews need no built site. A text
 * is taken apart once: from one tree to the next few change.
 */
export function createContentReader(sources: Sources): (tree: Tree) => Promise<DeskContent> {
  const open = onceFor(openFile);
  let known = new Map<string, SourceFile>();

  const readFiles = async ({ files, read }: Tree): Promise<SourceFile[]> => {
    const present = [...files].flatMap(([path, blob]) =>
      toSourceFile(path, '') ? [{ path, blob, key: `${path}\0${blob}` }] : [],
    );
    const unknown = present.filter(({ key }) => !known.has(key));
    const texts = await read(unknown.map(({ blob }) => blob));
    const fresh = new Map(unknown.map(({ key }, index) => [key, String(texts[index])]));
    const found = present.flatMap(({ path, key }) => {
      const source = known.get(key) ?? toSourceFile(path, fresh.get(key) ?? '');
      return source ? [{ key, source }] : [];
    });
    // What stands in no tree any more is forgotten.
    known = new Map(found.map(({ key, source }) => [key, source]));
    return found.map(({ source }) => source);
  };

  /** The texts of the files of settings and words, by name. */
  const readSettings = async ({ files, read }: Tree): Promise<Map<string, string>> => {
    const present = [...files].filter(([path]) => path === 'site.json' || isWordsFile(path));
    const texts = await read(present.map(([, blob]) => blob));
    return new Map(present.map(([path], index) => [path, String(texts[index])]));
  };

  return async (tree) => {
    const [all, settings] = await Promise.all([readFiles(tree), readSettings(tree)]);
    const hidden = new Set(all.filter(({ text }) => isHiddenEntry(text)).map(({ path }) => path));
    const files = all.filter(({ path }) => !hidden.has(path));
    const media = [...tree.files.keys()].flatMap((path) =>
      path.startsWith('media/') ? [path.slice('media/'.length)] : [],
    );
    const site = settings.get('site.json');
    settings.delete('site.json');
    const opened = toPortal(
      { dir: '', files, media, site, ui: Object.fromEntries(settings), strays: [] },
      sources,
      open,
    );
    return {
      ...opened,
      openedFiles: new Map(files.map((file) => [file.path, open(file)])),
      hidden,
      summary: getSummary(opened.files, opened.portal.site, media),
    };
  };
}
