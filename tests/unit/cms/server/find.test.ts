import { expect, test } from 'vitest';
import { caseText, putOnMain, saveParams, startDesk } from './desk.ts';

test('what is looked for is found in all collections, in bodies and drafts, a changed entry once', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, {
    'content/cases/leak.md': caseText('漏水', '网格员上门，ABC 公司出水管。'),
    'content/cases/noise.md': caseText('噪声', '网格员劝说。'),
    'content/terms/grid.md': '---\nterm: 网格员\nplain: 管一片的人。\n---\n',
    'content/media/网格员.jpg': Buffer.from('no text'),
  });
  await desk.ask('persistEntry', saveParams('noise', caseText('噪声', '网格员又劝说。')));
  await desk.ask('persistEntry', saveParams('new', caseText('新的', '网格员写的。'), { newEntry: true }));
  const find = async (words: string) => {
    const { body } = await desk.ask('findEverywhere', { words });
    return body.map((one: { collection: string; name: string; isDraft: boolean }) =>
      [one.collection, one.name, one.isDraft && '草稿'].filter(Boolean).join(' '),
    );
  };
  expect(await find('网格员')).toEqual(['cases 新的 草稿', 'cases 噪声 草稿', 'cases 漏水', 'terms 网格员']);
  expect(await find('abc　网格员')).toEqual(['cases 漏水']);
  expect(await find('又劝说')).toEqual(['cases 噪声 草稿']);
  expect(await find('没有的词')).toEqual([]);
  expect((await desk.ask('findEverywhere', { words: 'abc' })).body[0].excerpt).toContain('网格员上门，ABC 公司');
  expect((await desk.ask('findEverywhere', { words: ' ' })).status).toBe(400);
});

test('everything is told by name, drafts too', async () => {
  const desk = await startDesk();
  await putOnMain(desk.store, { 'content/cases/leak.md': caseText('漏水') });
  await desk.ask('persistEntry', saveParams('new', caseText('新的'), { newEntry: true }));
  expect((await desk.ask('listNames')).body).toMatchObject({ cases: { leak: '漏水', new: '新的' }, laws: {} });
});
