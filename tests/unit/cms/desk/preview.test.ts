import { expect, test } from 'vitest';
import { renderPreview } from '../../../../cms/desk/preview.ts';

test('shows title, fields in words, and body', async () => {
  const html = await renderPreview(
    'cases',
    { title: '水管', kind: 'dispute', figures: [{ label: '次数', value: 3, unit: '次' }] },
    '## 经过\n\n谈成了',
  );
  expect(html).toContain('<h1>水管</h1>');
  expect(html).toContain('<dt>类别</dt><dd>调解故事</dd>');
  expect(html).toContain('<h2>经过</h2><p>谈成了</p>');
});

test('escapes everything that an editor types', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'';
  const html = await renderPreview('terms', { term: evil, plain: evil, aliases: [evil] }, evil);
  expect(html).not.toMatch(/<img|"'/u);
});
