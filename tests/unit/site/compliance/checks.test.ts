import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checks, getCompliancePage } from '../../../../src/site/compliance/model.ts';
import type { Facts, State } from '../../../../src/site/compliance/outcome.ts';
import { readLook } from '../../../../src/site/compliance/look.ts';
import { pageRules } from '../../../../src/site/compliance/page-rules.ts';
import { addPage, countPage, createTally, type Tally } from '../../../../src/site/compliance/tally.ts';
import { handChecks } from '../../../../src/schemas/site/hand-checks.ts';
import { keysOf } from '../../../../src/schemas/record.ts';
import { contentPolicy } from '../../../../src/site/shell/policy.ts';
import { shippedWords } from '../../../../src/text.ts';
import { makeEntry, makePortal, makeSite } from '../../make-portal.ts';

const read = (name: string) => readFile(`src/styles/${name}.css`, 'utf8');
const look = readLook({ light: await read('colours'), dark: await read('dark'), tokens: await read('tokens') });

/** A page that keeps every rule. */
const goodPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}"><title>甲｜明理</title>
${['SiteName', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'].map((name) => `<meta name="${name}" content="乙">`).join('')}
</head><body><a class="skip" href="#main">跳</a><button data-care>关怀版</button><main id="main"><h1>甲</h1><h2>乙</h2>
<img src="/media/a.png" alt=""><table><tr><th>丙</th></tr></table><a href="/terms/">词典</a><a href="/hotlines/">热线</a></main></body></html>`;

/** What each rule is there for: the same page with one thing wrong. */
const faults: Record<keyof typeof pageRules, [from: string, to: string]> = {
  title: ['<title>甲｜明理</title>', '<title> </title>'],
  names: ['<meta name="PubDate" content="乙">', '<meta name="PubDate" content="">'],
  language: ['<html lang="zh-CN">', '<html>'],
  headings: ['<h2>乙</h2>', '<h3>乙</h3>'],
  skip: ['href="#main"', 'href="#"'],
  zoom: ['width=device-width', 'width=device-width, maximum-scale=1'],
  alternatives: [' alt=""', ''],
  tables: ['<th>丙</th>', '<td>丙</td>'],
  order: ['<h1>', '<h1 tabindex="2">'],
  help: ['/hotlines/', '/hotline/'],
  care: [' data-care', ''],
  policy: ["default-src 'none'", 'default-src *'],
  own: ['src="/media/a.png"', 'src="//cdn.example/a.png"'],
  passwords: ['<table>', '<input type="password"><table>'],
  media: ['<table>', '<video src="/a.mp4"></video><table>'],
  installers: ['href="/terms/"', 'href="https://example.org/a.apk?x=1"'],
};

/** A page that keeps none. */
const badPage = Object.values(faults).reduce((html, [from, to]) => html.replace(from, to), goodPage);

const count = (html: string, change?: (tally: Tally) => void): Tally => {
  const tally = createTally();
  addPage(tally, countPage('/a/', html));
  for (const path of ['/a/', '/terms/', '/hotlines/', '/search/']) tally.drawn.add(path);
  tally.listed = 2;
  change?.(tally);
  return tally;
};

test('a page that is right breaks no rule', () => {
  expect(keysOf(pageRules).filter((rule) => !pageRules[rule](goodPage, '/a/'))).toEqual([]);
});

test('a card for frames is asked for no head and foot, and for all else that a page is', () => {
  const tally = createTally();
  addPage(tally, countPage('/embed/explainers/a/', badPage));
  const kept = keysOf(pageRules).filter((rule) => tally.breaches[rule].length === 0);
  expect(kept).toEqual(['skip', 'help', 'care']);
});

test.each(Object.entries(faults))(
  'the rule of %s finds what it is there for, and the others do not mind',
  (rule, [from, to]) => {
    const page = goodPage.replace(from, to);
    expect(page).not.toBe(goodPage);
    expect(keysOf(pageRules).filter((each) => !pageRules[each](page, '/a/'))).toEqual([rule]);
  },
);

const made = {
  none: makeEntry('terms', 'a', { term: '甲', plain: '乙。', aiGenerated: 'none' }),
  silent: makeEntry('terms', 'b', { term: '丙', plain: '丁。' }),
  generated: makeEntry('terms', 'c', { term: '戊', plain: '己。', aiGenerated: 'whole', aiService: '某某助手' }),
};

const facts = (changes: Partial<Facts> = {}): Facts => ({
  portal: makePortal([]),
  today: '2026-11-29',
  siteUrl: 'https://mingli.example',
  look,
  tally: count(goodPage),
  ...changes,
});
const getRows = (given: Facts) => getCompliancePage(given).groups.flatMap(({ rows }) => rows);
const stateOf = (id: string, given: Facts): State | undefined => getRows(given).find((row) => row.id === id)?.state;

describe('the page', () => {
  test('has about forty checks, each with words for what it asks, who asks it and what to do', () => {
    const rows = getRows(facts());
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, found, stateLabel, how } of rows) {
      for (const part of ['asks', 'source', 'todo'])
        expect(shippedWords[`compliance.${id}.${part}`], id).toMatch(/\S/u);
      for (const words of [found, stateLabel, how]) expect(words, id).toMatch(/^[^{}]*[^{}\s][^{}]*$/u);
    }
  });

  test('says what to do of all that is not done, and of nothing else', () => {
    const rows = getRows(facts({ tally: count(badPage) }));
    for (const { id, state, todo } of rows)
      expect(todo !== undefined, id).toBe(state === 'lacking' || state === 'unknown');
  });

  test('counts every check once, and is dated', () => {
    const page = getCompliancePage(facts());
    const all = page.groups.flatMap(({ rows }) => rows);
    expect(page.counts.reduce((sum, { count: each }) => sum + each, 0)).toBe(all.length);
    expect(page.dated).toContain('2026-11-29');
  });

  test('is made in one go with its words: nothing of ui.json is said by no check', () => {
    const ids = Object.values(checks).flatMap((group) => Object.keys(group));
    const said = Object.keys(shippedWords).flatMap(
      (key) => /^compliance\.(.+)\.(?:asks|source|todo)$/u.exec(key)?.[1] ?? [],
    );
    expect(new Set(said)).toEqual(new Set(ids));
  });
});

describe('what the build sees of its pages', () => {
  test('is kept by good pages, and not by bad ones', () => {
    const changed = getRows(facts()).filter(({ id, state }) => state !== stateOf(id, facts({ tally: count(badPage) })));
    expect(changed.map(({ id }) => id).sort()).toEqual(
      [
        ...['elder-ads', 'elder-captcha', 'elder-care', 'elder-lures', 'gov-links', 'gov-names', 'own-policy'],
        ...['wcag-1-1-1', 'wcag-1-2', 'wcag-1-3-1', 'wcag-1-4-4', 'wcag-2-4-1', 'wcag-2-4-2', 'wcag-2-4-3'],
        ...['wcag-3-1-1', 'wcag-3-2-6', 'wcag-tables'],
      ].sort(),
    );
  });

  test('is not known where pages are drawn one at a time', () => {
    expect(stateOf('gov-names', facts({ tally: undefined }))).toBe('unknown');
    expect(getCompliancePage(facts({ tally: undefined })).dated).toContain('没有查');
  });

  test('names a page to which a link leads that was not drawn, and where the link stands', () => {
    const tally = count(goodPage, ({ drawn }) => drawn.delete('/terms/'));
    const row = getRows(facts({ tally })).find(({ id }) => id === 'gov-links');
    expect(row).toMatchObject({ state: 'lacking', found: expect.stringContaining('/a/ → /terms/') });
  });
});

describe('what the settings say', () => {
  const registered = {
    correctionEmail: 'a@b.cn',
    icp: '鲁ICP备12345678号-1',
    policeRecord: '鲁公网安备 37130202000001号',
    siteCode: '3713020001',
    findErrors: 'https://find.example/?site_code=3713020001',
    organisation: '某县司法局',
  };
  const ids = ['gov-reply', 'gov-icp', 'gov-police', 'gov-code', 'gov-find-errors', 'gov-organisation'];

  test.each(ids)('%s is done where it is filled in, and lacking where not', (id) => {
    expect(stateOf(id, facts())).toBe('lacking');
    expect(stateOf(id, facts({ portal: makePortal([], makeSite(registered)) }))).toBe('done');
  });

  test.each(keysOf(handChecks))('%s is what people have said of it, on their day, and unknown before', (check) => {
    const withCheck = (result: 'done' | 'lacking') =>
      facts({ portal: makePortal([], makeSite({ checkedByHand: [{ check, result, on: '2026-11-01', by: '李梅' }] })) });
    const changed = getRows(withCheck('done')).filter(({ id, state }) => state !== stateOf(id, facts()));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ state: 'done', found: expect.stringMatching(/2026-11-01.*李梅/u) });
    expect(stateOf(changed[0]!.id, facts())).toBe('unknown');
    expect(stateOf(changed[0]!.id, withCheck('lacking'))).toBe('lacking');
  });

  test('a score is one that was measured, with its day', () => {
    const scores = { performance: 99, accessibility: 100, bestPractices: 100, seo: 100 };
    const lighthouse = { on: '2026-11-28', version: '13.5.0', page: '/', ...scores };
    const run = (changes: Partial<typeof lighthouse>) =>
      facts({ portal: makePortal([], makeSite({ lighthouse: { ...lighthouse, ...changes } })) });
    expect(stateOf('own-lighthouse', facts())).toBe('unknown');
    expect(stateOf('own-lighthouse', run({}))).toBe('done');
    expect(stateOf('own-lighthouse', run({ seo: 89 }))).toBe('lacking');
    expect(getRows(run({})).find(({ id }) => id === 'own-lighthouse')?.found).toMatch(/2026-11-28.*99分/u);
  });

  test('a domain of the government ends with .gov.cn, and nothing that only looks like it', () => {
    expect(stateOf('gov-domain', facts({ siteUrl: 'https://sfj.linyi.gov.cn' }))).toBe('done');
    expect(stateOf('gov-domain', facts({ siteUrl: 'https://linyi.gov.cn.example.org' }))).toBe('lacking');
  });
});

describe('what the content says', () => {
  test('of artificial intelligence: silence is not taken for no', () => {
    const state = (...entries: (keyof typeof made)[]) =>
      stateOf('ai-declared', facts({ portal: makePortal(entries.map((name) => made[name])) }));
    expect([state('none'), state('none', 'generated'), state('none', 'silent')]).toEqual(['done', 'done', 'lacking']);
  });

  test('has to stand on the pages, for people and in their metadata', () => {
    const portal = makePortal([made.generated]);
    const marked = (aiMarked: number, aiLabelled: number) =>
      facts({ portal, tally: count(goodPage, (tally) => Object.assign(tally, { aiMarked, aiLabelled })) });
    expect([stateOf('ai-visible', marked(1, 1)), stateOf('ai-metadata', marked(1, 1))]).toEqual(['done', 'done']);
    expect([stateOf('ai-visible', marked(1, 0)), stateOf('ai-metadata', marked(0, 0))]).toEqual(['lacking', 'lacking']);
    expect(stateOf('ai-visible', facts({ portal: makePortal([made.none]) }))).toBe('absent');
  });

  test.each([
    ['2026-11-15', 'done'],
    ['2026-11-14', 'lacking'],
  ])('changed on %s, a first page counts as %s', (updatedOn, state) => {
    const entry = makeEntry('explainers', 'a', { title: '甲？', summary: '乙。', topic: '邻里与相邻', updatedOn });
    expect(stateOf('gov-home', facts({ portal: makePortal([entry]) }))).toBe(state);
  });
});

test('the look is read off the sheets, and fails where they say nothing', () => {
  expect(look).toMatchObject({ text: 18, target: 44, careTarget: 60 });
  expect(look.words).toBeGreaterThanOrEqual(7);
  expect(() => readLook({ light: '', dark: '', tokens: '' })).toThrow('no ');
});
