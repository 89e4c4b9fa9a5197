import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** A drawing as it stands in the memory of resvg, as long as it is looked at. */
export interface Drawn {
  /** RGBA, row by row. */
  pixels: Buffer;
  width: number;
  height: number;
  /** As resvg itself writes it. */
  asPng(): Uint8Array;
}

/**
 * resvg as WebAssembly draws the very pixels of its native build in less than half the time: a native picture waits for the
 * collector, so that each card has the system clear three new megabytes, while this one is given back at once and drawn over.
 */
const ready = initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** What `take` makes of a drawing of an SVG whose letters are outlines. Throws where it cannot be read. */
export async function drawSvg<Taken>(svg: string, take: (drawn: Drawn) => Taken): Promise<Taken> {
  await ready;
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false } });
  try {
    const image = drawing.render();
    try {
      const { width, height, pixels } = image;
      return take({ pixels: Buffer.from(pixels.buffer), width, height, asPng: () => image.asPng() });
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
