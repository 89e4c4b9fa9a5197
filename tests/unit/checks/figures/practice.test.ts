import { expect, test } from 'vitest';
import { check } from '../sound-folder.ts';
import { change, practice } from '../texts.ts';

const evaluated = change(
  practice,
  'models:\n',
  'evaluations:\n  - design: compared\n    who: others\n    where: 三个镇\n    found: 快了五天\n    source: 山东通讯\nmodels:\n',
);

test.each([
  [
    'a practice of no kind',
    change(practice, 'models:\n  - oneStop\n', ''),
    { rule: 'practice-model', severity: 'warning', field: 'models' },
  ],
  [
    'an evaluation by a source that the entry does not list',
    change(evaluated, 'source: 山东通讯\nmodels', 'source: 河北通讯\nmodels'),
    { rule: 'evaluation-source', field: 'evaluations.0.source', message: expect.stringContaining('「河北通讯」') },
  ],
])('tells of %s', (_, text, expected) => {
  expect(check({ 'cases/platform.md': text })).toMatchObject([expected]);
});

test('says nothing of an evaluation whose source is there', () => {
  expect(check({ 'cases/platform.md': evaluated })).toEqual([]);
});

test('tells of kinds on the story of one dispute', () => {
  const story = change(practice, 'kind: practice', 'kind: dispute');
  expect(check({ 'cases/platform.md': story })).toContainEqual(
    expect.objectContaining({ rule: 'practice-only', field: 'models' }),
  );
});
