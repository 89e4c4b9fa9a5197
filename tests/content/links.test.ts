import { describe, expect, test } from 'vitest';
import { getRegionPath } from '../../src/rules/portal/regions.ts';
import { portal } from './shipped.ts';

const { entries, site } = portal;

describe('places', () => {
  const levels = ['province', 'city', 'county', 'township', 'village'];

  test('lie below one another up to a province', () => {
    for (const { id } of entries.regions) {
      const path = getRegionPath(portal, id);
      expect(path[0]?.data.level, id).toBe('province');
      const depths = path.map(({ data }) => levels.indexOf(data.level));
      expect(depths, id).toEqual([...new Set(depths)].sort((a, b) => a - b));
    }
  });

  test('with a code lie below one whose code theirs begins with', () => {
    for (const { id, data } of entries.regions) {
      const parent = data.parent === undefined ? undefined : portal.get('regions', data.parent);
      if (!data.code || !parent?.data.code) continue;
      const stem = parent.data.code.slice(0, { province: 2, city: 4, county: 6, township: 9, village: 12 }[parent.data.level]);
      expect(data.code.startsWith(stem), `${id} ${data.code} below ${parent.data.code}`).toBe(true);
    }
  });
});

describe('pathways', () => {
  test('name only hotlines of the settings', () => {
    const known = site.hotlines.map(({ number }) => number);
    for (const { id, data } of entries.pathways)
      for (const outcome of data.outcomes) for (const number of outcome.hotlines) expect(known, `${id} ${outcome.id}`).toContain(number);
  });

  test('lead every answer to a question or an outcome, each id once', () => {
    for (const { id, data } of entries.pathways) {
      const ids = [...data.questions, ...data.outcomes].map((node) => node.id);
      expect(new Set(ids).size, id).toBe(ids.length);
      for (const question of data.questions) {
        expect(question.options.length, `${id} ${question.id}`).toBeGreaterThan(0);
        for (const { to } of question.options) expect(ids, `${id} ${question.id}`).toContain(to);
      }
    }
  });

  test('reach every node from the first question, and never in a circle', () => {
    for (const { id, data } of entries.pathways) {
      const options = new Map(data.questions.map((question) => [question.id, question.options.map(({ to }) => to)]));
      const seen = new Set<string>();
      const visit = (node: string, above: string[]) => {
        expect(above, `${id}: a circle at ${node}`).not.toContain(node);
        seen.add(node);
        for (const next of options.get(node) ?? []) visit(next, [...above, node]);
      };
      visit(data.questions[0]!.id, []);
      expect([...data.questions, ...data.outcomes].map((node) => node.id).filter((node) => !seen.has(node)), id).toEqual([]);
    }
  });

  test('send somebody in danger straight to an outcome marked as danger', () => {
    for (const { id, data } of entries.pathways) {
      const dangers = data.outcomes.filter(({ danger }) => danger).map((outcome) => outcome.id);
      for (const { options } of data.questions)
        for (const { danger, to, label } of options) if (danger) expect(dangers, `${id} ${label}`).toContain(to);
    }
  });
});

describe('the settings', () => {
  const numbers = site.hotlines.map(({ number }) => number);

  test('name for each topic a hotline that they list', () => {
    for (const { name, hotline } of site.topics) if (hotline) expect(numbers, name).toContain(hotline);
  });

  test('feature deadlines that exist', () => {
    expect(portal.pick('deadlines', site.featuredDeadlines)).toHaveLength(site.featuredDeadlines.length);
  });

  test('give each topic an address of its own and something to read', () => {
    expect(new Set(site.topics.map(({ slug }) => slug)).size).toBe(site.topics.length);
    for (const { name } of site.topics) expect(entries.explainers.some(({ data }) => data.topic === name), name).toBe(true);
  });
});

test('an article is cited only of a law, and in a version, that the registry has', () => {
  const citations = [
    ...[...entries.explainers, ...entries.cases, ...entries.deadlines, ...entries.terms].map(({ collection, id, data }) => ({ by: `${collection}/${id}`, list: data.citations })),
    ...entries.pathways.map(({ collection, id, data }) => ({ by: `${collection}/${id}`, list: data.outcomes.flatMap((outcome) => outcome.citations) })),
  ];
  const unknown = citations.flatMap(({ by, list }) =>
    list
      .filter(({ law, version }) => version && !portal.get('laws', law)?.data.versions.some(({ inForceOn }) => inForceOn === version))
      .map(({ law, version }) => `${by}: ${law} ${version ?? ''}`),
  );
  expect(unknown).toEqual([]);
});
