import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPreview } from '../../../../cms/preview/build.ts';
import type { Draft } from '../../../../cms/preview/draft-portal.ts';
import type { renderPreview as RenderPreview } from '../../../../cms/preview/index.ts';
import { toDrawable } from '../../../../cms/preview/lenient.ts';
import { type Library, toLibrary } from '../../../../cms/preview/library.ts';
import { collectionNames, collections } from '../../../../src/schemas/index.ts';
import { openShipped } from '../../../open-shipped.ts';

let dir: string;
let render: typeof RenderPreview;
let library: Library;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'preview-'));
  await buildPreview(dir);
  const path = join(dir, 'preview.js');
  ({ renderPreview: render } = (await import(path)) as { renderPreview: typeof RenderPreview });
  library = toLibrary(await openShipped());
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const draw = (draft: Partial<Draft> & Pick<Draft, 'collection'>) =>
  render(library, { id: 'draft', data: {}, body: '', ...draft }, '2026-11-21', 'http://127.0.0.1:4321');

test.each(collectionNames)('draws a page for %s before anything is filled in', async (collection) => {
  expect(await draw({ collection })).toContain('<h1');
});

test('draws the page that the site will show, with its breadcrumbs, figures and glossary links', async () => {
  const html = await draw({
    collection: 'cases',
    data: {
      title: '水管谈妥了',
      kind: 'practice',
      region: 'xingfu',
      figures: [{ label: '调解次数', value: 1234, unit: '次' }, { label: '半行' }],
    },
    body: '## 背景和起因\n\n双方申请人民调解。',
  });
  expect(html).toContain('href="/regions/jilin/"');
  expect(html).toContain('1,234');
  expect(html).toContain('href="/terms/peoples-mediation/"');
  expect(html).toContain('来源未注明');
});

test('says above the page what its editor has declared of artificial intelligence, as the site does', async () => {
  const data = { term: '评议', plain: '几家人坐下来说。' };
  expect(await draw({ collection: 'terms', data: { ...data, aiGenerated: 'whole' } })).toMatch(
    /^<p class="meta" role="note" data-ai[^>]*> ?<b>本页内容由人工智能生成合成<\/b>/u,
  );
  expect(await draw({ collection: 'terms', data: { ...data, aiGenerated: 'none' } })).not.toContain('人工智能');
});

test('draws the whole picture of a pathway while it is being written', async () => {
  const html = await draw({
    collection: 'pathways',
    data: {
      title: '漏水找谁',
      questions: [{ id: 'start', text: '人安全吗？', options: [{ label: '安全', to: 'start' }, { label: '没写完' }] }],
      outcomes: [{ id: 'police', title: '打110', danger: true }],
    },
  });
  expect(html).toMatch(/<svg[^>]*class="whole-picture"/u);
  expect(html).toContain('先问什么');
  expect(html.split('人安全吗？').length).toBeGreaterThan(3);
  expect(html).toContain('没有这个编号');
});

test('speaks the words of the portal', async () => {
  const words = { ...library.words, 'term.aliases': '又叫：' };
  const draft = {
    collection: 'terms',
    id: 'draft',
    data: { term: '调解', plain: '谈', aliases: ['说和'] },
    body: '',
  } as const;
  expect(await render({ ...library, words }, draft, '2026-11-21', 'http://127.0.0.1:4321')).toContain('又叫：');
  expect(await render(library, draft, '2026-11-21', 'http://127.0.0.1:4321')).not.toContain('又叫：');
});

test('lets no markup of an editor through', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'';
  const html = await draw({ collection: 'terms', data: { term: evil, plain: evil, aliases: [evil] }, body: evil });
  expect(html).not.toContain('<img');
});

test.each([
  ['keeps what is valid', { term: '调解', plain: '坐下来谈' }, { term: '调解', plain: '坐下来谈' }],
  ['drops an optional field that is invalid', { term: '调解', plain: '谈', related: 7 }, { related: [] }],
  ['puts an empty word where a required one is missing', { term: '' }, { term: '', plain: '' }],
])('%s', (_, data, expected) => {
  expect(toDrawable(collections.terms.schema, data)).toMatchObject(expected);
});
