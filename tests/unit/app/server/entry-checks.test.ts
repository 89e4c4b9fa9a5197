import { afterEach, expect, test, vi } from 'vitest';
import type { StatuteFile } from '../../../../src/rules/law/statutes.ts';
import { createContentReader } from '../../../../src/app/server/desk-content.ts';
import { createEntryChecks } from '../../../../src/app/server/entry-checks.ts';
import { pathway } from '../../checks/faults/fault.ts';
import { change, explainer } from '../../checks/texts.ts';
import { makeSite } from '../../make-portal.ts';
import { makeTree } from './make-tree.ts';

afterEach(() => void vi.useRealTimers());

const makeChecks = (statutes: readonly StatuteFile[] = []) => {
  const check = createEntryChecks(createContentReader({ shippedSite: makeSite(), statutes }));
  const rulesOf = async (path: string, texts: Record<string, string>) =>
    (await check({ path, text: texts[path] ?? '', tree: makeTree(texts) }))?.map(({ rule }) => rule);
  return { check, rulesOf };
};

const path = 'terms/ping-yi.md';
const term = (body: string) => `---\nterm: 评议\nplain: 几家人坐下来说。\nrelated:\n  - tiao-jie\n---\n\n${body}\n`;
const related = '---\nterm: 调解\nplain: 请人来说和。\n---\n';
const image = '![井台](/media/well.jpg)';

test('finds what the build would find, without any site', async () => {
  const { rulesOf } = makeChecks();
  expect(await rulesOf(path, { [path]: term('打13900139000。') })).toContain('privacy-mobile');
});

test('knows every entry and image that stands beside it', async () => {
  const { rulesOf } = makeChecks();
  const alone = { [path]: term(image) };
  expect(await rulesOf(path, alone)).toEqual(expect.arrayContaining(['reference', 'image-missing']));
  const rules = await rulesOf(path, { ...alone, 'terms/tiao-jie.md': related, 'media/well.jpg': 'jpeg' });
  expect(rules).not.toContain('reference');
  expect(rules).not.toContain('image-missing');
});

test('finds an address that another entry has, wherever that one stands', async () => {
  const { rulesOf } = makeChecks();
  const texts = { [path]: related, 'terms/2025/ping-yi.md': term('多说几句。') };
  expect(await rulesOf(path, texts)).toContain('slug');
  expect(await rulesOf(path, { [path]: related })).not.toContain('slug');
});

test('asks what was generated before it lets an entry go on', async () => {
  const { rulesOf } = makeChecks();
  expect(await rulesOf(path, { [path]: related })).toContain('ai-undeclared');
  const declared = related.replace('plain:', 'aiGenerated: part\nplain:');
  expect(await rulesOf(path, { [path]: declared })).not.toContain('ai-undeclared');
});

test('finds what settings lack, and cannot know about what is neither settings nor an entry', async () => {
  const { check } = makeChecks();
  const tree = makeTree({ 'site.json': '{}', 'notes.txt': '一' });
  const findings = await check({ path: 'site.json', text: '{}', tree });
  expect(findings?.map(({ field }) => field)).toContain('name');
  expect(await check({ path: 'notes.txt', text: '一', tree })).toBeUndefined();
});

test('works out once what entries that go on together are held against, and of two that clash finds the later', async () => {
  const readContent = vi.fn(createContentReader({ shippedSite: makeSite(), statutes: [] }));
  const check = createEntryChecks(readContent);
  const paths = ['terms/ping-yi.md', 'terms/2025/ping-yi.md', 'terms/tiao-jie.md'];
  const files = { [paths[0]!]: related, [paths[1]!]: related, [paths[2]!]: related };
  const rulesOf = async (path: string, texts: Record<string, string>, among: string[]) =>
    (await check({ path, text: related, tree: makeTree(texts), among }))?.map(({ rule }) => rule);
  const found = [];
  for (const path of paths) found.push(await rulesOf(path, files, paths));
  expect(found.map((rules) => rules?.includes('slug'))).toEqual([false, true, false]);
  expect(readContent).toHaveBeenCalledOnce();
  // Other things stand beside it, or go on with it: that is worked out anew.
  expect(await rulesOf(paths[0]!, files, [paths[0]!])).toContain('slug');
  expect(await rulesOf(paths[0]!, { [paths[0]!]: related }, [paths[0]!])).not.toContain('slug');
  expect(readContent).toHaveBeenCalledTimes(3);
});

test('reads a text once, however often it is asked', async () => {
  const { check } = makeChecks();
  const first = makeTree({ [path]: term(''), 'terms/tiao-jie.md': related });
  await check({ path, text: '', tree: first });
  expect(first.reads).toHaveLength(2);
  const second = makeTree({ [path]: term('新的一版'), 'terms/tiao-jie.md': related });
  await check({ path, text: '', tree: second });
  expect(second.reads).toEqual([term('新的一版')]);
});

test('a checker that lives over midnight reckons with the new day, in the time zone of site.json', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { rulesOf } = makeChecks();
  const path = 'explainers/a.md';
  const reviewed = change(
    explainer,
    '---\n\n',
    'review:\n  state: reviewed\n  by: 某机构\n  until: 2026-06-30\n---\n\n',
  );
  const overdue = async (timeZone: string, now: string) => {
    vi.setSystemTime(now);
    const site = JSON.stringify({ ...makeSite(), timeZone });
    return (await rulesOf(path, { [path]: reviewed, 'site.json': site }))?.includes('review-expired');
  };
  expect(await overdue('Asia/Shanghai', '2026-06-30T15:59:00Z')).toBe(false);
  expect(await overdue('Asia/Shanghai', '2026-06-30T16:01:00Z')).toBe(true);
  expect(await overdue('Asia/Urumqi', '2026-06-30T16:01:00Z')).toBe(false);
});

test('an entry that is not to be shown may be unfinished, but nothing may lead to it', async () => {
  const { check, rulesOf } = makeChecks();
  const hidden = { [path]: '---\nhidden: true\n---\n' };
  expect(await rulesOf(path, hidden)).toEqual([]);
  const texts = { ...hidden, 'terms/tiao-jie.md': related.replace('plain', 'related: [ping-yi]\nplain') };
  const found = await check({ path, text: '', tree: makeTree(texts) });
  expect(found).toMatchObject([{ field: 'hidden', severity: 'error', message: expect.stringContaining('「调解」') }]);
});

test('settings are told of the errors that they would make in entries, and of none that stood there before', async () => {
  const { check } = makeChecks();
  const family = { name: '家事', slug: 'family', hue: 0 };
  const number = { name: '法律援助', number: '12348' };
  const toHelp = (number: string) =>
    pathway({
      disputeTypes: '[家事]',
      outcomes: `\n  - id: room\n    title: 去调解室\n    advice: 去\n    hotlines: ['${number}']`,
    });
  const toSite = (changes: Parameters<typeof makeSite>[0]) =>
    JSON.stringify(makeSite({ topics: [family], ...changes }));
  const before = {
    'site.json': toSite({ hotlines: [number] }),
    'pathways/home.md': toHelp('12348'),
    // It was wrong before, and is nobody's fault who changes a name.
    'pathways/old.md': toHelp('99999'),
  };
  const errorsOf = async (site: string) => {
    const candidate = { path: 'site.json', text: site, tree: makeTree({ ...before, 'site.json': site }) };
    const findings = await check({ ...candidate, before: makeTree(before) });
    return findings?.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('pathway')) ?? [];
  };
  expect(await errorsOf(before['site.json'])).toEqual([]);
  expect(await errorsOf(toSite({ hotlines: [] }))).toMatchObject([
    { file: 'site.json', rule: 'pathway-hotline', message: expect.stringMatching(/^设置这样改，.+就有错：.*12348/u) },
  ]);
  const dangerous = toSite({ hotlines: [number], topics: [{ ...family, danger: true }] });
  expect((await errorsOf(dangerous)).map(({ rule }) => rule)).toEqual(['pathway-danger', 'pathway-danger']);
});
