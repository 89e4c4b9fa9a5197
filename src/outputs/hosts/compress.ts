import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import pLimit from 'p-limit';
import { getMediaType } from './media-types.ts';

/** Smaller ones travel in one packet either way. */
const fewestBytes = 1024;

const encoders: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes each text below `dir` once more as small as it gets, beside itself: `index.html.br` and `index.html.gz`.
 * What is short, or does not grow smaller, is left alone. Returns how many bytes the texts have, and how many the smallest.
 */
export async function compressFiles(dir: string): Promise<{ plain: number; small: number }> {
  const sum = { plain: 0, small: 0 };
  const turn = pLimit(availableParallelism() * 2);
  const compress = async (file: string): Promise<void> => {
    const bytes = await readFile(join(dir, file));
    if (bytes.length < fewestBytes) return;
    const sizes = await Promise.all(
      Object.entries(encoders).map(async ([ending, encode]) => {
        const small = await encode(bytes);
        if (small.length >= bytes.length) return bytes.length;
        await writeFile(join(dir, `${file}.${ending}`), small);
        return small.length;
      }),
    );
    sum.plain += bytes.length;
    sum.small += Math.min(...sizes);
  };
  const files = await readdir(dir, { recursive: true });
  await Promise.all(files.filter((file) => getMediaType(file)?.isText).map((file) => turn(() => compress(file))));
  return sum;
}
