import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of the next site that are those of the site that stands. */
export interface NextSite {
  /**
   * Puts the file at `path` of the site that stands into the next one, where it was made of `of` there (its source, or a
   * fingerprint of it). Says whether it did; where it did not, it is to be made.
   */
  take: (path: string, of: string) => boolean;
  /** Puts every file of the site that stands whose path is wanted into the next one, whatever it was made of. */
  takeAll: (isWanted: (path: string) => boolean) => void;
  /** Whether the site that stands has a file at `path`. */
  stands: (path: string) => boolean;
  /** Notes that the file at `path` of the next site was made of `of`. */
  note: (path: string, of: string) => void;
  /** That the next site stands in `dir` now. */
  settle: (dir: string) => void;
}

/**
 * Gives a file a second name: nobody rewrites a file of a site that was built, so both may well be one, and sixteen thousand
 * copies take several seconds. A copy where the disk knows no second names, or already has too many of them.
 */
function handOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Opens the next site, in the folder where it is built. */
export type OpenNext = (outDir: string) => NextSite;

/** Remembers what the files of one site after the other were made of. */
export function createStandingSite(): OpenNext {
  let standing: { dir: string; made: ReadonlyMap<string, string> } | undefined;
  return (outDir) => {
    // Whoever removed the whole site wants all of it anew.
    const before = standing && existsSync(standing.dir) ? standing : undefined;
    const made = new Map<string, string>();
    const folders = new Set<string>();
    const take: NextSite['take'] = (path, of) => {
      if (before?.made.get(path) !== of) return false;
      const folder = dirname(join(outDir, path));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      handOver(join(before.dir, path), join(outDir, path));
      made.set(path, of);
      return true;
    };
    return {
      take,
      takeAll: (isWanted) => {
        for (const [path, of] of before?.made ?? []) if (isWanted(path)) take(path, of);
      },
      stands: (path) => before?.made.has(path) ?? false,
      note: (path, of) => void made.set(path, of),
      settle: (dir) => void (standing = { dir, made }),
    };
  };
}
