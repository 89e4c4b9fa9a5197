import { join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { refuseUnreadable } from '../../../../cms/server/pictures/decode-image.ts';
import { findKind } from '../../../../cms/server/pictures/image-kind.ts';
import { isPublished } from '../../../../src/rules/entries/image-facts.ts';
import { caseText, image, saveParams, startDesk, temporaryDir } from './desk.ts';

const pixel = () => sharp({ create: { width: 9, height: 9, channels: 3, background: '#c00' } });
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g/></svg>';
const box = (...brands: string[]) =>
  Buffer.concat([Buffer.from([0, 0, 0, 8 + 4 * brands.length]), Buffer.from(`ftyp${brands.join('')}`)]);

/** Every format that an editor may upload, as its own encoder writes it. */
const wanted = {
  JPG: await pixel().jpeg().toBuffer(),
  PNG: await pixel().png().toBuffer(),
  WebP: await pixel().webp().toBuffer(),
};

const other: [what: string, content: Buffer, kind: string | undefined][] = [
  ['a GIF', await pixel().gif().toBuffer(), 'GIF'],
  ['an AVIF', await pixel().avif().toBuffer(), 'AVIF'],
  ['an SVG', Buffer.from(svg), 'SVG'],
  ['an SVG after a mark and blanks', Buffer.from(`\uFEFF\r\n\t ${svg}`), 'SVG'],
  ['an SVG after its declaration', Buffer.from(`<?xml version="1.0"?>${svg}`), 'SVG'],
  ['an SVG after a comment', Buffer.from(`<!-- x -->${svg}`), undefined],
  ['an SVG whose name space has a prefix', Buffer.from(`<a:b xmlns:a="x">${svg}</a:b>`), undefined],
  ['a packed SVG', Buffer.from('1f8b0800000000000003', 'hex'), undefined],
  ['a TIFF', await pixel().tiff().toBuffer(), 'TIFF'],
  ['a large TIFF', Buffer.from('4d4d002b00080000', 'hex'), 'TIFF'],
  ['a BMP', Buffer.from('BM\0\0\0\0\0\0\0\0'), 'BMP'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ['a PPM', Buffer.from('P6 1 1 255\n\0\0\0'), undefined],
  ['a HEIC', box('heic', '\0\0\0\0', 'mif1', 'heic'), 'HEIC'],
  ['a HEIF that says no more', box('mif1', '\0\0\0\0', 'mif1'), 'HEIC'],
  ['a film', box('isom', '\0\0\0\0', 'mp42'), undefined],
  ['a box cut off', Buffer.from('\0\0\0\x18ftyp'), undefined],
  ['a sound of the same wrapping as WebP', Buffer.from('RIFF\0\0\0\0WAVE'), undefined],
  ['a GIF of no known year', Buffer.from('GIF88a'), undefined],
  ['a PNG that came through a text channel', Buffer.from('89504e470a1a0a', 'hex'), undefined],
  ['a PNG after a blank', Buffer.concat([Buffer.from(' '), wanted.PNG]), undefined],
  ['a text', Buffer.from('只是一段文字'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
];

afterEach(() => vi.restoreAllMocks());

test.each(Object.entries(wanted))('%s is known by its first bytes, and taken', async (name, content) => {
  expect(findKind(content)).toMatchObject({ name });
  expect(isPublished(`图.${name}`)).toBe(true);
  const end = name.toLowerCase();
  await refuseUnreadable([{ path: `content/media/图.${end}`, content }], '李编');
});

test.each([
  ['会动.gif', await pixel().gif().toBuffer()],
  ['新.avif', await pixel().avif().toBuffer()],
  ['手机.heic', box('heic', '\0\0\0\0', 'mif1', 'heic')],
  ['会动.png', await pixel().gif().toBuffer()],
])(
  '%s, which no page shows, is refused with its name and a repair, by itself and with an entry',
  async (name, content) => {
    const desk = await startDesk();
    const asset = { ...image(name), content: content.toString('base64') };
    const save = (text: string) =>
      desk.ask('persistEntry', saveParams('leak', caseText('漏水', text), { assets: [asset] }));
    for (const { status, body } of [
      await desk.ask('persistMedia', { asset, options: { commitMessage: '上传' } }),
      await save(`![门口](/media/${name})`),
    ]) {
      expect([400, 422]).toContain(status);
      expect(body.error).toMatch(new RegExp(`「${name}」.*JPG.*再上传。$`, 'u'));
    }
    expect((await desk.ask('unpublishedEntries')).body).toEqual([]);
    // Taken out of the text it is still sent by Decap, and in nobody's way.
    expect((await save('')).status).toBe(200);
    expect((await desk.ask('unpublishedEntry', { collection: 'cases', slug: 'leak' })).body.diffs).toMatchObject([
      { path: 'content/cases/leak.md' },
    ]);
  },
);

test('an AVIF whose first brand is that of its family is one', () => {
  expect(findKind(box('mif1', '\0\0\0\0', 'mif1', 'miaf', 'avif'))).toMatchObject({ name: 'AVIF' });
});

test.each(other)('%s is refused under any name, and no decoder sees it', async (_, content, name) => {
  expect(findKind(content)?.name).toBe(name);
  const decoders = [vi.spyOn(sharp.prototype, 'metadata'), vi.spyOn(sharp.prototype, 'toBuffer')];
  for (const end of ['png', 'jpg', 'gif', 'webp', 'avif'])
    await expect(refuseUnreadable([{ path: `content/media/图.${end}`, content }], '李编')).rejects.toMatchObject({
      status: 422,
    });
  for (const decoder of decoders) expect(decoder).not.toHaveBeenCalled();
});

test('a format that neither the desk nor the content folder needs is decoded nowhere in this process', async () => {
  const file = join(temporaryDir(), '图.v');
  await pixel().toFile(file);
  await expect(sharp(file).metadata()).rejects.toThrow('unsupported image format');
  for (const format of ['svg', 'tiff'])
    expect(await sharp(format === 'svg' ? Buffer.from(svg) : await pixel().tiff().toBuffer()).metadata()).toMatchObject(
      {
        format,
      },
    );
});

test('of all images two are measured at once, and of one person’s one', async () => {
  const metadata = sharp.prototype.metadata as () => Promise<Metadata>;
  let running = 0;
  let most = 0;
  const { promise: together, resolve } = Promise.withResolvers<unknown>();
  /** What whoever measures waits for before it ends. */
  let company: Promise<unknown> = Promise.resolve();
  vi.spyOn(sharp.prototype, 'metadata').mockImplementation(async function (this: Sharp) {
    running += 1;
    most = Math.max(most, running);
    if (running === 2) resolve(undefined);
    await company;
    return metadata.call(this).finally(() => (running -= 1));
  });
  const upload = (person: string) => refuseUnreadable([{ path: 'content/media/图.png', content: wanted.PNG }], person);
  await Promise.all(Array.from({ length: 8 }, () => upload('李编')));
  expect(most).toBe(1);
  company = together;
  await Promise.all(Array.from({ length: 8 }, (_, index) => upload(`编${index}`)));
  expect(most).toBe(2);
});
