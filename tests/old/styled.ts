import { expect } from 'vitest';
import type { OldPage } from './old-page.ts';
import { phone } from '../e2e/phone.ts';

/** What touches its neighbour in a row that keeps them apart, as the class of the row and the start of what touches. */
const touching = `[].concat(...[...document.querySelectorAll('body *')].map((row) => {
  const { display, columnGap } = getComputedStyle(row);
  const gap = parseFloat(columnGap);
  if (!display.includes('flex') || !(gap > 0)) return [];
  const look = (child) => {
    if (child instanceof Element && getComputedStyle(child).position === 'absolute') return { width: 0 };
    const range = document.createRange();
    range.selectNodeContents(child);
    return (child instanceof Element ? child : range).getBoundingClientRect();
  };
  const shown = [...row.childNodes].map((child) => ({ child, box: look(child) })).filter(({ box }) => box.width > 0);
  return shown.slice(1).filter(({ box: after }, index) => {
    const { box: before } = shown[index];
    const isBeside = after.top < before.bottom && after.bottom > before.top && after.left >= before.left;
    return isBeside && after.left - before.right < gap - 1;
  }).map(({ child }) => row.className + ': ' + (child.outerHTML || child.data).slice(0, 60));
}))`;

/** Whether the characters of the seal stand in it; a card in a frame has none. */
const isSealed = `(() => {
  const seal = document.querySelector('.seal');
  if (!seal) return true;
  const characters = document.createRange();
  characters.selectNodeContents(seal);
  const [outer, inner] = [seal, characters].map((each) => each.getBoundingClientRect());
  return inner.width > 0 && inner.left >= outer.left && inner.right <= outer.right;
})()`;

/** Nothing of a page may stand beside the screen or touch its neighbour, and its styles must be there. */
export async function expectStyled(page: OldPage): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.viewport.width);
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.evaluate(touching)).toEqual([]);
  expect(await page.evaluate(isSealed)).toBe(true);
  expect(
    await page.evaluate(
      `[...document.querySelectorAll('.print-only')].filter((each) => each.getClientRects().length > 0).length`,
    ),
  ).toBe(0);
}
