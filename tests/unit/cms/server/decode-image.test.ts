import sharp from 'sharp';
import { expect, test } from 'vitest';
import { refuseUnreadable } from '../../../../cms/server/pictures/decode-image.ts';
import { makePdf } from '../../pdfs.ts';
import { askDocumentFault } from '../../../../cms/server/pictures/document-fault.ts';
import { image, picture, saveParams, startDesk } from './desk.ts';

const make = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c00' } });
const large = await make(6000, 6000).png().toBuffer();
const named = (content: Buffer, name = '图.png') => ({ path: `content/media/${name}`, content });
const refusalOf = (images: Parameters<typeof refuseUnreadable>[0]) =>
  refuseUnreadable(images, '李编').then(
    () => undefined,
    (error: Error) => error.message,
  );

/** A PNG whose head announces a size and that has no more than its head, so that only a decoder would miss the rest. */
function announce(width: number, height: number, { kind = 2, depth = 8 } = {}): Buffer {
  const png = Buffer.from(picture('a.png'));
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png[24] = depth;
  png[25] = kind;
  return png;
}

test('a photograph of the 108 million pixels that phones take is taken', async () => {
  const content = await make(12_000, 9000).jpeg({ quality: 1 }).toBuffer();
  expect(await refusalOf([named(content, '图.jpg')])).toBeUndefined();
});

test.each([
  ['a phone’s 200 million pixels', announce(16_320, 12_240), '16320×12240', '600 MB'],
  ['one long strip', announce(1000, 400_000), '1000×400000', '1200 MB'],
  ['four channels of two bytes', announce(9000, 9000, { kind: 6, depth: 16 }), '9000×9000', '648 MB'],
  [
    'more points of one bit than a build writes',
    announce(18_000, 18_000, { kind: 0, depth: 1 }),
    '18000×18000',
    '26840 万个点',
  ],
])('%s: refused by what the head says, with name, size and repair', async (_, content, size, most) => {
  const refusal = await refusalOf([named(content)]);
  expect(refusal).toMatch(/^没有上传：「图\.png」太大：[^。]+。请缩小到宽 1600，再上传。$/u);
  expect(refusal).toContain(size);
  expect(refusal).toContain(most);
});

test('many images that are small enough each are refused together, before one of them is decoded', async () => {
  const images = [announce(9000, 9000), announce(9001, 9000), announce(9000, 9000)].map((content, index) =>
    named(content, `图${index}.png`),
  );
  expect(await refusalOf(images)).toBe(
    '没有上传：这一次的 3 张图片太大，打开一共要占 730 MB 内存，最多 600 MB；最大的是「图1.png」（9001×9000）。请先把图片缩小到宽 1600，或者分几次上传。',
  );
  // One that is decoded tells that nothing follows its head.
  expect(await refusalOf(images.slice(0, 1))).toContain('不完整');
});

test('whoever saves much waits for themselves, and keeps nobody else waiting', async () => {
  const order: string[] = [];
  const save = (person: string, content: Buffer) =>
    refuseUnreadable([named(content)], person).then(() => void order.push(person));
  await Promise.all([...Array.from({ length: 6 }, () => save('李编', large)), save('孙编', picture('a.png'))]);
  expect(order).toHaveLength(7);
  // Two are decoded at once: of one person's six no more than the first.
  expect(order.indexOf('孙编')).toBeLessThanOrEqual(3);
});

test('one person’s refused image holds up no later one', async () => {
  const broken = announce(10, 10);
  const saves = [broken, picture('a.png')].map((content) => refusalOf([named(content)]));
  expect(await Promise.all(saves)).toEqual([expect.stringContaining('不完整'), undefined]);
});

test('a save says so, and nothing of it is kept', async () => {
  const desk = await startDesk();
  const assets = [{ ...image('图.png'), content: announce(16_320, 12_240).toString('base64') }];
  expect(await desk.ask('persistEntry', saveParams('leak', '![](图.png)', { assets }))).toMatchObject({ status: 422 });
  expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
});

test.each([
  ['a script', makePdf({ more: ['<< /S /JavaScript >>'] }), '没有上传：「a.pdf」PDF 里面不只是页面'],
  ['a number of a person', makePdf({ pages: ['ID 11010119900307221X'] }), '没有上传：「a.pdf」PDF 里写着身份证号'],
])('a PDF that holds %s is refused as it arrives, with its name and the repair', async (_, content, words) => {
  const refusal = await refusalOf([named(content, 'a.pdf')]);
  expect(refusal).toContain(words);
  expect(refusal).toMatch(/。请[^。]+。$/u);
});

test('a PDF that nobody gets to the end of is given up', async () => {
  expect(await askDocumentFault(makePdf(), 0)).toContain('还没有读完');
});

test('a PDF that a text links to goes with its draft, and waits by itself where none does', async () => {
  const desk = await startDesk();
  const content = makePdf().toString('base64');
  const asset = { path: 'content/media/guide.pdf', content, encoding: 'base64' };
  await desk.ask('persistMedia', { asset, options: { commitMessage: '上传' } });
  expect((await desk.ask('getMedia', { mediaFolder: 'content/media' })).body).toMatchObject([
    { name: 'guide.pdf', isWaiting: true },
  ]);
  await desk.ask('persistEntry', saveParams('leak', '见[指南](/media/guide.pdf)'));
  expect((await desk.ask('draftFiles', { collection: 'cases', slug: 'leak' })).body).toContainEqual({
    path: asset.path,
    change: 'added',
  });
  const other = { ...asset, content: makePdf({ pages: ['other'] }).toString('base64') };
  const saved = await desk.ask('persistMedia', { asset: other, options: { commitMessage: '上传' } });
  expect(saved).toMatchObject({ status: 409, body: { error: expect.stringContaining('另一个文件也叫') } });
});
