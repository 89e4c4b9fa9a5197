import { expect, test } from 'vitest';
import { nameMeasures } from '../../../../src/rules/migrations/name-measures.ts';

/** What a text becomes; nothing where it stays. */
const migrate = (text: string, path = 'cases/a.md') => nameMeasures(new Map([[path, text]])).get(path);

const old = `---
title: 甲 # 标题
figures:
  - label: 中心受理群众诉求 # 照原文
    value: 1837
    unit: 件
  - value: 3
    label: >-
      人民
      调解员
    unit: 名
  - { label: 受理, value: 3, unit: 件 }
  - label: 某某活动
    value: 3
    unit: 场
  - label: 受理
    noMeasure: unclear
    value: 3
    unit: 件
---

figures: 正文
`;

test('writes what label and unit tell below the label, and leaves everything else as it was', () => {
  expect(migrate(old)).toBe(
    old
      .replace('# 照原文\n', '# 照原文\n    measure: accepted\n')
      .replace('      调解员\n', '      调解员\n    measure: mediators\n'),
  );
});

test('a text that was written on Windows keeps its line ends, and one that is migrated already stays', () => {
  const made = migrate(old.replaceAll('\n', '\r\n'));
  expect(made?.replaceAll('\r\n', '')).not.toContain('\n');
  expect(made).toContain('    measure: accepted\r\n');
  expect(migrate(made ?? '')).toBeUndefined();
});

test.each([
  ['is no kind of entry that has figures', old, 'explainers/a.md'],
  ['has no front matter', old.replaceAll('---', ''), 'cases/a.md'],
  ['cannot be read', old.replace('title: 甲', 'title: [甲'), 'cases/a.md'],
  ['has figures that are no list', '---\nfigures: 三\n---\n', 'cases/a.md'],
])('what %s is left alone', (_, text, path) => {
  expect(migrate(text, path)).toBeUndefined();
});
