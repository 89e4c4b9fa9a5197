import { expect, test } from 'vitest';
import { getTermPage } from '../../../../src/site/terms/model.ts';
import { makeEntry, makePortal } from '../../make-portal.ts';
import { today } from '../town.ts';

test('the explainers that a word names come first, each once, before those that use it', () => {
  const word = makeEntry('terms', 'enforcement', {
    term: '强制执行',
    plain: '请法院兑现',
    explainers: ['own', 'gone'],
  });
  const [uses, own] = ['a-use', 'own'].map((id) =>
    makeEntry('explainers', id, { title: id, summary: '答', topic: '养鱼', terms: ['enforcement'] }),
  );
  expect(getTermPage(makePortal([word, uses!, own!]), word, today).explainers.map(({ href }) => href)).toEqual([
    '/explainers/own/',
    '/explainers/a-use/',
  ]);
});
