import { expect, test } from 'vitest';
import { paper, toSpine } from '../../../../src/outputs/cards/palette.ts';
import { toHex } from '../../../../src/rules/colours/oklch.ts';

const getLuminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test('paper on a spine has a contrast of 7:1 at every hue', () => {
  for (let hue = 0; hue < 360; hue += 1) {
    const contrast = (getLuminance(paper) + 0.05) / (getLuminance(toSpine(hue)) + 0.05);
    expect(contrast, `hue ${hue}`).toBeGreaterThanOrEqual(7);
  }
});

test.each([
  [1, 0, 0, '#ffffff'],
  [0, 0, 0, '#000000'],
  [0.628, 0.2577, 29.23, '#ff0000'],
])('OKLCH %f %f %f is %s', (lightness, chroma, hue, hex) => {
  expect(toHex(lightness, chroma, hue)).toBe(hex);
});

test('a colour that sRGB does not have gives up chroma, not hue', () => {
  expect(toHex(0.42, 0.4, 200)).toMatch(/^#0[0-6]/u);
});
