import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPage } from './built-page.ts';
import { readShippedPages } from './shipped-pages.ts';

/** From the first page to a number, a place and a paper; as many as an elder can be asked for. */
const mostTaps = 4;
/** The need that the reader has, then the pathway: where both stand on one screen it is one less. */
const tapsToPathway = 2;

let pages: Map<string, BuiltPage>;
let pathways: string[];
/** The pages to which the answers of each pathway lead, each with the fewest answers. */
let reached: Map<string, number>;

beforeAll(async () => {
  pages = new Map((await readShippedPages()).map((page) => [page.path, page]));
  pathways = [...pages.keys()].filter((path) => /^\/pathways\/[^/]+\/$/u.test(path));
  reached = new Map(pathways.map((path) => [path, 0]));
  // A map hands out what is added while it is walked, those with fewer answers first.
  for (const [path, answers] of reached)
    for (const href of getAnswers(path)) if (!reached.has(href)) reached.set(href, answers + 1);
});

const find = (path: string) => {
  const page = pages.get(path);
  if (!page) throw new Error(`${path} was not built`);
  return page.root;
};

const hrefs = (path: string, selector: string): string[] =>
  find(path)
    .querySelectorAll(selector)
    .map((link) => link.getAttributeValue('href') ?? '');

/** The pages to which the answers on a page lead; those that lead down the page cost none. */
const getAnswers = (path: string) => hrefs(path, '.choices a').filter((href) => href.startsWith('/'));

/** The rows of a list of papers: those of their links that print. */
const getPrintLinks = (path: string) => hrefs(path, '.papers a').filter((href) => href.endsWith('/#print'));

/** What one looks for on a page. */
const goals = ['number', 'place', 'paper'] as const;

const counted = new Map<string, Record<(typeof goals)[number], number>>();

/** Taps on the page itself: what can be jumped to is a tap away, then what stands there is tapped. */
function countTaps(path: string): Record<(typeof goals)[number], number> {
  const known = counted.get(path);
  if (known) return known;
  const jumps = hrefs(path, 'main .tools a');
  const hasJump = (id: string) => jumps.includes(`#${id}`) && find(path).querySelector(`#${id}`) !== null;
  const canCall = hrefs(path, 'main .calls a').some((href) => href.startsWith('tel:'));
  const taps = {
    number: canCall ? 1 : Infinity,
    place: hasJump('doors') || hasJump('offices') ? 1 : Infinity,
    paper: find(path).querySelector('main #print') ? 1 : hasJump('papers') && getPrintLinks(path)[0] ? 2 : Infinity,
  };
  counted.set(path, taps);
  return taps;
}

const isOutcome = (path: string) => getAnswers(path).length === 0;

describe('from the first page', () => {
  test('every pathway is two taps away: a need at the top, and the pathway below it', () => {
    const jumps = hrefs('/', '.need-jumps a');
    const needs = find('/').querySelectorAll('.needs > div');
    const offered = needs
      .filter((need) => jumps.includes(`#${need.querySelector('h3')?.id}`))
      .flatMap((need) => need.querySelectorAll('a').map((link) => link.getAttributeValue('href')));
    expect(pathways.length).toBeGreaterThan(20);
    expect([...offered].sort()).toEqual([...pathways].sort());
  });

  test.each(goals)(`through every pathway a %s is at most ${mostTaps} taps away`, (goal) => {
    const far = pathways.filter((path) => tapsToPathway + countTaps(path)[goal] > mostTaps);
    expect(far).toEqual([]);
  });

  test(`through every pathway whose outcomes tell to write something, a paper to write is at most ${mostTaps} taps away`, () => {
    const writes = (path: string, selector: string) => hrefs(path, selector).some((href) => href.startsWith('/forms/'));
    const told = pathways.filter((path) =>
      [...reached.keys()].some((node) => node.startsWith(path) && isOutcome(node) && writes(node, 'main .more')),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(
      told.filter((path) => !hrefs(path, 'main .tools a').includes('#papers') || !writes(path, '.papers a')),
    ).toEqual([]);
  });

  test('the region is chosen beside the numbers', () => {
    expect(hrefs('/', '.ask .here')).toEqual(['/where/']);
  });
});

describe('who answers the questions of a pathway', () => {
  test.each(goals)('has a %s at hand on every page, without going back', (goal) => {
    expect(reached.size).toBeGreaterThan(200);
    expect([...reached.keys()].filter((path) => countTaps(path)[goal] > 2)).toEqual([]);
  });

  test('says on one page that all is well and what it is about', () => {
    const alone = pathways.filter(
      (path) => hrefs(path, '.danger-question .choices a').length > 0 && !find(path).querySelector('.next-question'),
    );
    expect(alone).toEqual([]);
    expect(pathways.filter((path) => find(path).querySelector('.danger-question')).length).toBeGreaterThan(20);
  });

  test('finds beside each answer of danger the number of that danger', () => {
    // Where the whole pathway is about a danger, its numbers stand above everything.
    const isAsked = (path: string) =>
      find(path).querySelector('.danger-question') && !find(path).querySelector('[data-exit]');
    const asked = [...reached.keys()].filter(isAsked);
    const rows = asked.flatMap((path) => find(path).querySelectorAll('.danger-question .choices li'));
    const bare = rows.filter((row) => {
      const isDanger = row.querySelector('a.danger') !== null;
      return isDanger !== (row.querySelector('a.call-now') !== null);
    });
    expect(rows.length).toBeGreaterThan(60);
    expect(bare.map((row) => row.textContent)).toEqual([]);
  });

  test('finds the answer that leads down the page as the last button of its question', () => {
    const joined = [...reached.keys()].filter((path) => find(path).querySelector('.next-question'));
    const buttons = (path: string) => find(path).querySelector('.choices')?.querySelectorAll('a') ?? [];
    const hidden = joined.filter((path) => {
      const [last] = [...buttons(path)].filter((link) => !link.getAttributeValue('href')?.startsWith('tel:')).reverse();
      return last?.getAttributeValue('href') !== '#next-question' || !find(path).querySelector('#next-question');
    });
    expect(joined.length).toBeGreaterThan(20);
    expect(hidden).toEqual([]);
  });

  test('is told what to do after three answers at most', () => {
    const deep = [...reached].filter(([path, answers]) => isOutcome(path) && answers > 3);
    expect(deep).toEqual([]);
  });
});

test('a paper is printed where it is listed: its row leads to the button that prints it', () => {
  const papers = new Set(pathways.flatMap(getPrintLinks));
  expect(papers.size).toBeGreaterThan(50);
  const missing = [...papers].filter((href) => !find(href.replace('#print', '')).querySelector('#print'));
  expect(missing).toEqual([]);
});
