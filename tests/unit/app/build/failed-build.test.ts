import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../../../src/app/build/build-site.ts';
import { openPortal } from '../../../../src/content/open-portal.ts';
import { temporaryDir, writeFiles } from '../../cms/server/desk.ts';

test('a build that breaks while it writes leaves the old site, and no half of a new one on the disk', async () => {
  const home = temporaryDir();
  const [contentDir, outDir] = [join(home, 'content'), join(home, 'dist')];
  writeFiles(home, {
    'content/terms/mediation.md': '---\nterm: 调解\nplain: 请人说和。\n---\n',
    'dist/index.html': '以前的首页',
  });
  let begun = false;
  const files = () => {
    begun = existsSync(`${outDir}.building`);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  const builder = {
    ...{
      siteUrl: 'https://linjiang.example',
      open: openPortal,
      allowShrink: '',
      hasCards: false,
      say: () => undefined,
    },
    keep: { files, pages: () => expect.fail('nothing is drawn any more') },
  };
  await expect(buildSite({ contentDir, outDir, keepsGoing: true, allowsShrinking: true }, builder)).rejects.toThrow(
    'ENOSPC',
  );
  expect(begun).toBe(true);
  expect(readdirSync(home).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('以前的首页');
});
