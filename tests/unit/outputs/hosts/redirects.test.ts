import { expect, test } from 'vitest';
import { toRedirectsFile } from '../../../../src/outputs/hosts/redirects.ts';
import { getMoves } from '../../../../src/site/entry/moved.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';

const term = (id: string, renamedFrom: string[] = []) => makeEntry('terms', id, { term: id, plain: '话', renamedFrom });
const pathway = makeEntry('pathways', 'wages', {
  title: '欠薪找谁',
  summary: '一步一步问。',
  renamedFrom: ['unpaid'],
  questions: [{ id: 'start', text: '有合同吗？', options: [{ label: '有', to: 'court' }] }],
  outcomes: [{ id: 'court', title: '起诉', advice: '带上合同。' }],
});

test('an old name leads straight to where the entry stands, with and without the last slash', () => {
  const portal = makePortal(
    [term('tort', ['qinquan'])],
    makeSite({ renamed: [{ from: 'cases/a', to: 'terms/qinquan' }] }),
  );
  const file = toRedirectsFile(getMoves(portal));
  expect(file.split('\n')).toEqual([
    '/cases/a/ /terms/tort/ 301',
    '/cases/a /terms/tort/ 301',
    '/terms/qinquan/ /terms/tort/ 301',
    '/terms/qinquan /terms/tort/ 301',
    '',
  ]);
});

test('the later questions and outcomes of a pathway move with it', () => {
  expect(getMoves(makePortal([pathway]))).toEqual([
    { from: '/pathways/unpaid/', to: '/pathways/wages/' },
    { from: '/pathways/unpaid/court/', to: '/pathways/wages/court/' },
  ]);
});

test('a question and an outcome that came from another pathway are found where they stand now', () => {
  const from = makeEntry('pathways', 'family', {
    title: '家事找谁',
    summary: '一步一步问。',
    questions: [{ id: 'start', text: '怎么了？', options: [{ label: '打人', to: 'police' }] }],
    outcomes: [{ id: 'police', title: '报警', advice: '打110。', renamedFrom: ['call'] }],
  });
  const to = makeEntry('pathways', 'divorce', {
    title: '离婚找谁',
    summary: '一步一步问。',
    questions: [
      { id: 'start', text: '怎么了？', options: [{ label: '离', to: 'child' }], renamedFrom: ['family/divorce'] },
      { id: 'child', text: '孩子呢？', options: [{ label: '要', to: 'sue' }], renamedFrom: ['family/child'] },
    ],
    outcomes: [{ id: 'sue', title: '起诉', advice: '去法院。', renamedFrom: ['family/sue'] }],
  });
  expect(getMoves(makePortal([from, to]))).toEqual([
    { from: '/pathways/family/call/', to: '/pathways/family/police/' },
    { from: '/pathways/family/child/', to: '/pathways/divorce/child/' },
    { from: '/pathways/family/divorce/', to: '/pathways/divorce/' },
    { from: '/pathways/family/sue/', to: '/pathways/divorce/sue/' },
  ]);
});

test('nothing leads away from where an entry stands', () => {
  expect(getMoves(makePortal([term('a'), term('b', ['a'])]))).toEqual([]);
});

test('where nothing has moved there is an empty file', () => {
  expect(toRedirectsFile(getMoves(makePortal([term('a')])))).toBe('');
});
