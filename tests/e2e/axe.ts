import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright/test';

/** All rules of WCAG 2.2, levels A and AA. */
export const standards: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
};

/** The rules of those standards that look at colours: all that a dark scheme can change. */
export const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Those that look at colours and sizes: all that 关怀版 can change, which has no markup of its own. */
export const looks: RunOptions = {
  runOnly: {
    type: 'rule',
    values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  },
};

/**
 * What axe finds fault with, as text. It is put into a page once and asks for violations only: `@axe-core/playwright`
 * does so at every run and carries every passed element over, which takes five times as long.
 */
export async function findFaults(page: Page, options: RunOptions, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const run = ([context, chosen]: [string, RunOptions]) =>
    (window as unknown as { axe: typeof axe }).axe.run(context, { ...chosen, resultTypes: ['violations'] });
  const { violations } = await page.evaluate(run, [within ?? 'html', options] as [string, RunOptions]);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
