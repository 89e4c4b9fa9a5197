import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { OpenedPortal } from '../../checks/context/opened-portal.ts';
import { createWatch, type Reads, type Watched } from '../../content/watched-portal.ts';
import type { PageCount } from '../../site/compliance/tally.ts';
import type { Portal } from '../../rules/portal/portal.ts';

/** A page or a data file that was drawn. */
export interface Drawn {
  /** What the build has seen of it; nothing where it is no page. */
  count: PageCount | undefined;
  isListed: boolean;
}

/** A drawn file, with all that it was drawn of. */
interface Kept extends Drawn {
  /** The key of its path, where its route hands it more than its address (`content/static-paths.ts`). */
  cacheKey: string | undefined;
  reads: Reads;
}

/** The pages of one site. */
export interface SitePages {
  /** The portal to draw from, which notes what is read of it. */
  portal: Portal;
  /** Puts the file of the last site into `outDir` where nothing that it was drawn of has changed; nothing where it must be drawn. */
  take: (file: string, cacheKey: string | undefined, outDir: string) => Drawn | undefined;
  /** Draws a file, and notes what it is drawn of. */
  draw: (file: string, cacheKey: string | undefined, task: () => Promise<Drawn>) => Promise<Drawn>;
  /** That these pages stand in `dir` now, and the next ones may be taken from there. */
  settle: (dir: string) => void;
}

/** What the pages of one site after the other were drawn of. */
export type KeepPages = (opened: OpenedPortal, around: readonly unknown[]) => SitePages;

/**
 * Keeps the pages of the last site: of the next one only those are drawn that have read something which says something else now.
 * `around` is what decides besides the portal how all pages look: another one, another day or other words, and all are drawn.
 */
export function createKeptPages(): KeepPages {
  let watch = createWatch();
  let last: { dir: string; pages: Map<string, Kept>; around: readonly unknown[] } | undefined;

  return (opened, own) => {
    const around = [...own, opened.openedOn, opened.words];
    if (!last || !existsSync(last.dir) || !isDeepStrictEqual(around, last.around)) {
      last = undefined;
      watch = createWatch();
    }
    const before = last;
    const pages = new Map<string, Kept>();
    const { portal, note, isSame }: Watched = watch(opened.portal);
    return {
      portal,
      take: (file, cacheKey, outDir) => {
        const kept = before?.pages.get(file);
        if (!before || !kept || kept.cacheKey !== cacheKey || !isSame(kept.reads)) return undefined;
        mkdirSync(dirname(join(outDir, file)), { recursive: true });
        copyFileSync(join(before.dir, file), join(outDir, file), constants.COPYFILE_FICLONE);
        pages.set(file, kept);
        return kept;
      },
      draw: async (file, cacheKey, task) => {
        const { result, reads } = await note(task);
        pages.set(file, { ...result, cacheKey, reads });
        return result;
      },
      settle: (dir) => void (last = { dir, pages, around }),
    };
  };
}
