import { expect, test } from 'vitest';
import { validateFolder } from '../../../src/checks/index.ts';
import { toPortal } from '../../../src/checks/to-portal.ts';
import { makeFolder } from '../make-folder.ts';
import { makeSite } from '../make-portal.ts';
import { change, explainer } from './texts.ts';

test('makes a portal of the files whose front matter holds', () => {
  const folder = makeFolder({
    'explainers/a.md': explainer,
    'explainers/2024/b.md': explainer,
    'explainers/c.md': change(explainer, 'topic: 邻里与相邻\n', ''),
  });
  const portal = toPortal(validateFolder(folder, makeSite()));
  expect(portal.entries.explainers.map(({ id, body }) => [id, body])).toEqual([
    ['a', '正文'],
    ['b', '正文'],
  ]);
  expect(portal.get('explainers', 'a')?.data.review).toEqual({ state: 'unreviewed' });
  expect(portal.entries.cases).toEqual([]);
  expect(portal.site.name).toBe('明理');
});
