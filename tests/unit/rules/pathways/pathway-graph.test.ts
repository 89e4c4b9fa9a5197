import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  getAnswersLeft,
  getAnswersTo,
  getDistances,
  getRings,
  type PathwayGraph,
} from '../../../../src/rules/pathways/pathway-graph.ts';
import { makeEntry } from '../../make-portal.ts';

/** A graph of questions by id, each with the ids that its answers lead to; ids without answers are outcomes. */
const makeGraph = (questions: Record<string, string[]>, outcomes: string[] = ['end']): PathwayGraph =>
  makeEntry('pathways', 'path', {
    title: '引路',
    summary: '概括',
    questions: Object.entries(questions).map(([id, targets]) => ({
      id,
      text: id,
      options: targets.map((to) => ({ label: `去${to}`, to })),
    })),
    outcomes: outcomes.map((id) => ({ id, title: id, advice: id })),
  }).data;

const graph = makeGraph({ a: ['end', 'b', 'c'], b: ['c', 'gone'], c: ['end'], lost: ['end'] });

test('counts the fewest answers to each id that can be reached', () => {
  expect([...getDistances(graph)]).toEqual([
    ['a', 0],
    ['end', 1],
    ['b', 1],
    ['c', 1],
  ]);
  expect([...getDistances(makeGraph({}))]).toEqual([]);
});

test.each([
  ['a', { least: 0, most: 0 }, 3],
  ['b', { least: 1, most: 1 }, 2],
  ['c', { least: 1, most: 2 }, 1],
  ['end', { least: 1, most: 3 }, 0],
  ['lost', undefined, 1],
])('%s lies that far from the start and from the end', (id, before, after) => {
  expect(getAnswersTo(graph, id)).toEqual(before);
  expect(getAnswersLeft(graph, id)).toBe(after);
});

describe('rings', () => {
  test.each([
    ['a straight way', makeGraph({ a: ['b'], b: ['end'] }), []],
    ['two ways to one question', makeGraph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: ['end'] }), []],
    ['an answer to its own question', makeGraph({ a: ['a', 'end'] }), [['a', 'a']]],
    ['a ring of three', makeGraph({ a: ['b'], b: ['c'], c: ['a', 'end'] }), [['a', 'b', 'c', 'a']]],
    ['a ring behind the start', makeGraph({ a: ['b'], b: ['c'], c: ['b', 'end'] }), [['b', 'c', 'b']]],
    ['a ring that nobody reaches', makeGraph({ a: ['end'], b: ['c'], c: ['b'] }), [['b', 'c', 'b']]],
  ])('%s', (_, each, rings) => {
    expect(getRings(each).map(({ ring }) => ring)).toEqual(rings);
  });

  test('without the answers that close a ring there is none left', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const targets = fc.dictionary(fc.constantFrom(...ids), fc.array(fc.constantFrom(...ids, 'end'), { maxLength: 4 }));
    fc.assert(
      fc.property(targets, (questions) => {
        const wild = makeGraph(questions);
        const closing = new Set(getRings(wild).map(({ answer }) => answer.path.join('.')));
        const tamed = {
          ...wild,
          questions: wild.questions.map((question, index) => ({
            ...question,
            options: question.options.filter((_, option) => !closing.has(`questions.${index}.options.${option}.to`)),
          })),
        };
        expect(getRings(tamed)).toEqual([]);
      }),
    );
  });
});
