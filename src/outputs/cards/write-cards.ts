import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { NextSite } from '../kept/standing-site.ts';
import { openCache } from './cache.ts';
import type { CardSpec } from './card.ts';
import { drawAll, type DrawingOrder } from './draw-all.ts';
import { getMissingGlyphs } from './glyphs.ts';

export interface CardsToWrite {
  specs: readonly CardSpec[];
  /** The built site; cards go to `cards/` in it. */
  outDir: string;
  /** Where pictures are kept between builds. */
  cacheDir?: string;
  /** The files of the last site, from which a card is taken that has not changed. */
  files?: NextSite | undefined;
  /** Threads to draw on; as many as there are processors by default. */
  workers?: number;
  /** Puts the card of the site in the place of one that cannot be drawn, instead of stopping. */
  keepsGoing?: boolean;
  /** Told after each card that had to be drawn. */
  onProgress?: (done: number, total: number) => void;
}

/** How many cards were drawn anew and how many were at hand. */
export interface CardsWritten {
  drawn: number;
  reused: number;
  seconds: number;
  /** What was not drawn, and why: a line each. Nothing unless it was to go on. */
  failed: string[];
}

const fail = (lines: readonly string[], advice: string): never => {
  throw new Error(`${lines.join('\n')}\n${advice}`);
};

/** Writes all cards into the build; a card that has not changed since an earlier build is not drawn again. */
export async function writeCards({
  specs,
  outDir,
  cacheDir = '.cache/cards',
  files,
  workers = availableParallelism(),
  keepsGoing = false,
  onProgress,
}: CardsToWrite): Promise<CardsWritten> {
  const started = performance.now();
  const missing = keepsGoing ? [] : getMissingGlyphs(specs);
  if (missing.length > 0) fail(missing, '请换一个字；非用不可的，把有这个字的字体加进 src/outputs/cards/fonts.ts。');

  const cache = await openCache(cacheDir);
  const pictures = specs.map((spec) => ({ ...spec, picture: cache.pathOf(spec.card) }));
  const orders = new Map<string, DrawingOrder>();
  for (const { card, picture } of pictures) if (!cache.has(picture)) orders.set(picture, { card, path: picture });
  const total = orders.size;
  const reports = await drawAll([...orders.values()], {
    threads: workers,
    onDone: (done) => onProgress?.(done, total),
  });

  const problems = new Map(reports.flatMap(({ path, problem }) => (problem === undefined ? [] : [[path, problem]])));
  const failed = pictures.flatMap(({ path, entry, picture }) => {
    const problem = problems.get(picture);
    return problem === undefined ? [] : [`${entry}：${path} 没有画成：${problem}`];
  });
  if (failed.length > 0 && !keepsGoing) fail(failed, '请把这段话交给维护网站的人。');

  const isDrawn = ({ picture }: { picture: string }) => !problems.has(picture);
  const standIn = pictures.find((one) => one.card.kind === 'site' && isDrawn(one));
  await Promise.all(
    pictures.map(async (one) => {
      const { picture } = (isDrawn(one) ? one : standIn) ?? {};
      if (picture === undefined || files?.take(one.path, picture)) return;
      await cache.copy(picture, join(outDir, one.path));
      files?.note(one.path, picture);
    }),
  );
  await cache.prune();
  const seconds = Math.round(performance.now() - started) / 1000;
  return { drawn: total, reused: specs.length - total, seconds, failed };
}
