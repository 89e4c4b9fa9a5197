import { expect, test } from 'vitest';
import { makeEntry, makePortal } from '../../make-portal.ts';

const room = (id: string, fields = {}) =>
  makeEntry('rooms', id, { name: id, kind: 'branded', region: 'x', intro: '介绍', ...fields });
const a = room('a');
const b = room('b', { parent: 'a' });
const term = makeEntry('terms', 'a', {
  term: '甲',
  plain: '意思',
  citations: [{ law: 'civil-code' }, { law: 'civil-code', article: '1' }],
});
const explainer = makeEntry('explainers', 'e', { title: '问', summary: '答', topic: '事', rooms: ['b', 'a'] });
const law = makeEntry('laws', 'civil-code', {
  title: '全称',
  short: '民法典',
  kind: 'law',
  issuer: '机关',
  checked: { on: '2026-01-01', against: '全文' },
});
const pathway = makeEntry('pathways', 'p', {
  title: '找谁',
  summary: '一句',
  outcomes: [{ id: 'o', title: '结果', advice: '怎么做', citations: [{ law: 'civil-code' }] }],
});
const portal = makePortal([a, b, term, explainer, law, pathway]);

test('gets an entry by collection and slug', () => {
  expect(portal.get('rooms', 'a')).toBe(a);
  expect(portal.get('terms', 'a')).toBe(term);
  expect(portal.get('rooms', 'nothing')).toBeUndefined();
  expect(portal.get('rooms', '__proto__')).toBeUndefined();
});

test('picks those that exist, in the order asked for', () => {
  expect(portal.pick('rooms', ['b', 'gone', 'a'])).toEqual([b, a]);
});

test('finds who refers to an entry, by collection', () => {
  expect(portal.linking('explainers', a)).toEqual([explainer]);
  expect(portal.linking('rooms', a)).toEqual([b]);
  expect(portal.linking('cases', a)).toEqual([]);
});

test('does not take an entry of the same slug in another collection for it', () => {
  expect(portal.linking('explainers', term)).toEqual([]);
});

test('names who cites twice only once, and finds citations inside outcomes', () => {
  expect(portal.linking('terms', law)).toEqual([term]);
  expect(portal.linking('pathways', law)).toEqual([pathway]);
});
