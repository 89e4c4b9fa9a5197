import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { t } from '../../text.ts';
import type { TooLong } from './lay-sheets.ts';
import type { Handout } from './plan.ts';
import type { Print, Printed } from './print.ts';

/** What a chat sends at once over a village's mobile network, in bytes. */
export const mostBytes = 300 * 1024;

/** As many sheets as a first try puts behind one cover. */
const sheetsBehindCover = 7;

/** `items` in `count` runs that differ in length by one at most. */
const split = <T>(items: readonly T[], count: number): T[][] =>
  Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  );

/** A booklet in as few volumes as keep each within `mostBytes`; what a single sheet weighs is not in their hands. */
async function printVolumes({ size, title, pages }: Handout, print: Print): Promise<Printed[]> {
  for (let count = Math.ceil(pages.length / sheetsBehindCover); ; count += 1) {
    const volumes: Printed[] = [];
    for (const [index, part] of split(pages, count).entries()) {
      const named = count === 1 ? title : t('handout.volume', { title, number: index + 1, count });
      const cover = { title: t('handout.title', { title: named }), note: t('handout.note', { count: part.length }) };
      const volume = await print({ size, pages: part, cover });
      volumes.push(volume);
      if (volume.pdf.length > mostBytes && part.length > 1) break;
    }
    if (volumes.length === count && (volumes.at(-1)?.pdf.length ?? 0) <= mostBytes) return volumes;
    if (count >= pages.length) return volumes;
  }
}

/** A file that was written, and which of its pages do not fit one sheet. */
export interface Written {
  file: string;
  bytes: number;
  tooLong: TooLong[];
}

/** Writes one handout below `outDir`: a booklet in several volumes, `labour-1.pdf` and so on, where one would be too heavy. */
export async function writeHandout(handout: Handout, outDir: string, print: Print): Promise<Written[]> {
  const parts = handout.isBooklet ? await printVolumes(handout, print) : [await print(handout)];
  const written: Written[] = [];
  for (const [index, { pdf, tooLong }] of parts.entries()) {
    const file = parts.length === 1 ? handout.file : handout.file.replace(/\.pdf$/u, `-${index + 1}.pdf`);
    await mkdir(dirname(join(outDir, file)), { recursive: true });
    await writeFile(join(outDir, file), pdf);
    written.push({ file, bytes: pdf.length, tooLong });
  }
  return written;
}
