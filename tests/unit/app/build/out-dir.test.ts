import { dirname, join, parse, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { refuseOutDir } from '../../../../src/app/build/out-dir.ts';

const project = resolve('.');
const content = '/somewhere/content';

test.each([
  ['the content', content],
  ['a folder that holds the content', '/somewhere'],
  ['a folder in the content', join(content, 'site')],
  ['the project', project],
  ['a folder that holds the project', dirname(project)],
  ['the whole disk', parse(project).root],
])('a site never takes the place of %s', (_, outDir) => {
  expect(() => refuseOutDir(outDir, content)).toThrow(/^OUT_DIR.*请换一个/u);
});

test.each(['dist', '.cache/sites/one', '/somewhere/site', '/somewhere/content-site', '/somewhere/..site'])(
  'a site may stand in %s',
  (outDir) => {
    expect(() => refuseOutDir(resolve(outDir), content)).not.toThrow();
  },
);
