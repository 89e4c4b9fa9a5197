import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getSummary } from '../../../../src/checks/surroundings.ts';
import { checkEntry } from '../../../../src/app/server/entry-checks.ts';
import { loadShippedSite } from '../../../../src/content/settings.ts';

/** A built site that knows of no entry; with `isBare` one without a desk. */
async function makeSite(isBare = false): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'mingli-site-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, 'admin'));
  const summary = getSummary([], await loadShippedSite(), []);
  if (!isBare) writeFileSync(join(dir, 'admin/summary.json'), JSON.stringify(summary));
  return dir;
}

const path = 'terms/ping-yi.md';
const text = (body: string) => `---\nterm: 评议\nplain: 几家人坐下来说。\nrelated:\n  - tiao-jie\n---\n\n${body}\n`;
const image = '![井台](/media/well.jpg)';
const rulesOf = async (dir: string, body: string, paths: string[]) =>
  (await checkEntry(dir, { path, text: text(body), paths: [path, ...paths] })).map(({ rule }) => rule);

test('knows entries and images that have come since the last build', async () => {
  const site = await makeSite();
  expect(await rulesOf(site, image, [])).toEqual(expect.arrayContaining(['reference', 'image-missing']));
  const rules = await rulesOf(site, image, ['terms/tiao-jie.md', 'media/well.jpg']);
  expect(rules).not.toContain('reference');
  expect(rules).not.toContain('image-missing');
});

test('finds what the build would find, and nothing where the site has no desk or the file is no entry', async () => {
  const body = '打13900139000。';
  expect(await rulesOf(await makeSite(), body, [])).toContain('privacy-mobile');
  expect(await rulesOf(await makeSite(true), body, [])).toEqual([]);
  expect(await checkEntry(await makeSite(), { path: 'site.json', text: body, paths: [] })).toEqual([]);
});
