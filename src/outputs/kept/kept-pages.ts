import { isDeepStrictEqual } from 'node:util';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { createWatch, type Reads, type Watched } from '../../content/watched-portal.ts';
import type { PageCount } from '../../site/compliance/tally.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { NextSite } from './standing-site.ts';

/** A page or a data file that was drawn. */
export interface Drawn {
  /** What the build has seen of it; nothing where it is no page. */
  count: PageCount | undefined;
  isListed: boolean;
  /** What is kept of it on phones; nothing where that is nothing. */
  offline: OfflinePage | undefined;
}

/** A page that a phone may keep: the fingerprint of all that it says, and the files that it needs. */
export interface OfflinePage {
  digest: string;
  files: readonly string[];
}

/** A drawn file, with all that it was drawn of. */
interface Kept extends Drawn {
  /** What it was drawn by. */
  by: string;
  reads: Reads;
}

/** The pages of one site. */
export interface SitePages {
  /** The portal to make the site of: it notes what is read, and what was derived of the last one holds where that says the same. */
  portal: Portal;
  /**
   * Takes the file of the last site where nothing that it was drawn of has changed; nothing where it must be drawn. `by` names
   * what decides besides the portal how it looks: what draws it, and what its route hands it beside its address.
   */
  take: (file: string, by: string) => Drawn | undefined;
  /** Draws a file, and notes what it is drawn of. */
  draw: (file: string, by: string, task: () => Promise<Drawn>) => Promise<Drawn>;
  /** That these pages stand now, and the next ones may be taken from there. */
  settle: () => void;
}

/** What the pages of one site after the other were drawn of; their files are those of `files`. */
export type KeepPages = (opened: OpenedPortal, around: readonly unknown[], files: NextSite) => SitePages;

/** A page is made of all that it has read, which is told from what it reads now, and by no fingerprint. */
const ofReads = 'reads';

/**
 * Keeps the pages of the last site: of the next one only those are drawn that have read something which says something else now.
 * `around` is what decides besides the portal what is made of it: another one, another day or other words, and all is made anew.
 */
export function createKeptPages(): KeepPages {
  let watch = createWatch();
  let last: { pages: Map<string, Kept>; around: readonly unknown[] } | undefined;

  return (opened, own, files) => {
    const around = [...own, opened.openedOn, opened.words];
    if (!last || !isDeepStrictEqual(around, last.around)) {
      last = undefined;
      watch = createWatch();
    }
    const before = last;
    const pages = new Map<string, Kept>();
    const { portal, note, isSame }: Watched = watch(opened.portal);
    return {
      portal,
      take: (file, by) => {
        const kept = before?.pages.get(file);
        if (!kept || kept.by !== by || !isSame(kept.reads) || !files.take(file, ofReads)) return undefined;
        pages.set(file, kept);
        return kept;
      },
      draw: async (file, by, task) => {
        const { result, reads } = await note(task);
        pages.set(file, { ...result, by, reads });
        files.note(file, ofReads);
        return result;
      },
      settle: () => void (last = { pages, around }),
    };
  };
}
