import fc from 'fast-check';
import satori from 'satori';
import { expect, test } from 'vitest';
import { drawSvg } from '../../../../../src/outputs/cards/svg/draw-svg.ts';
import { loadFonts } from '../../../../../src/outputs/cards/fonts.ts';
import { isPlain, setPlainLine } from '../../../../../src/outputs/cards/svg/plain-line.ts';

const width = 460;
const height = 60;

/** How dark each pixel of a drawing is. */
function draw(inside: string): Promise<number[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${inside}</svg>`;
  return drawSvg(svg, ({ pixels }) => Array.from({ length: width * height }, (_, at) => pixels[at * 4]!));
}

async function drawWithSatori(text: string, size: number, weight: 400 | 700) {
  let wide = 0;
  const style = { display: 'flex', whiteSpace: 'pre', fontSize: size, fontWeight: weight, lineHeight: `${height}px` };
  const line = { type: 'div', props: { style, children: text } };
  const svg = await satori(line as Parameters<typeof satori>[0], {
    height,
    fonts: loadFonts(text),
    onNodeDetected: (node) => (wide = node.width),
  });
  return { width: wide, pixels: await draw(svg.replaceAll(/<\/?svg[^>]*>/gu, '')) };
}

const signs = [...'0123456789%()+./:=-、。，．；：？！“”‘’（）《》〈〉「」『』【】〔〕…·～／％＋－＝〇々'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...'明理上漏水怎么办一二囍')), {
    minLength: 8,
    maxLength: 10,
  })
  .map((characters) => characters.join(''));

test('a line of plain characters is drawn as satori draws it, and takes the same room', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(26, 38, 44), fc.constantFrom(400, 700), async (line, size, weight) => {
      expect(isPlain(line)).toBe(true);
      const own = setPlainLine({ text: line, size, weight, height, color: '#000000' });
      const theirs = await drawWithSatori(line, size, weight);
      expect(own.width).toBe(theirs.width);
      const pixels = await draw(own.svg);
      expect(pixels.filter((dark, at) => Math.abs(dark - theirs.pixels[at]!) > 64)).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test.each(['AV', '停车——罚款', '“A”', '电话1a', '訟', '😀', ''])(
  '%j is left to whoever knows how characters change each other',
  (line) => expect(isPlain(line)).toBe(false),
);
