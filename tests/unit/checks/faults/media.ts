import {
  closed,
  crowdedPng,
  cut,
  damage,
  giantPng,
  jpegs,
  moving,
  movingPng,
  noisy,
  repeatedJpeg,
} from '../../pictures.ts';
import { makePdf } from '../../pdfs.ts';
import type { Fault } from './fault.ts';

const jpeg = await noisy().jpeg().toBuffer();
const png = await noisy().png().toBuffer();

const picture = (
  name: string,
  path: string,
  content: string | Buffer,
  rule: string,
  value: string,
  severity?: 'warning',
): Fault => ({
  name,
  path: `media/${path}`,
  content,
  field: '',
  rule,
  value,
  ...(severity && { severity }),
});

/** The head of a HEIC photograph, as telephones send it; no part of sharp that is free can read the rest. */
const heic = Buffer.from('000000186674797068656963000000006d696631686569630000000c', 'hex');

const broken = makePdf().subarray(0, 200);

/** Pictures and papers; `door.jpg` is sound. */
export const mediaFaults: Fault[] = [
  picture('nothing', 'empty.jpg', '', 'image-empty', '0 字节'),
  picture('half a photograph', 'half.jpg', cut(jpeg, 0.5), 'image-broken', '打不开'),
  picture('all but the end of a photograph', 'nearly.jpg', cut(jpeg, 0.98), 'image-broken', '打不开'),
  ...jpegs.map(([what, content], index) =>
    picture(
      `a photograph ${what}, cut off and closed`,
      `closed-${index}.jpg`,
      closed(cut(content, 0.9)),
      'image-broken',
      '打不开',
    ),
  ),
  picture('half a drawing', 'half.png', cut(png, 0.5), 'image-broken', '打不开'),
  picture('a damaged drawing', 'damaged.png', damage(png), 'image-broken', '打不开'),
  picture('a head alone', 'head.png', png.subarray(0, 33), 'image-broken', '打不开'),
  picture('half a WebP', 'half.webp', cut(await noisy().webp().toBuffer(), 0.5), 'image-broken', '打不开'),
  picture('words', 'words.jpg', '这不是图片', 'image-broken', '打不开'),
  picture('a web page', 'page.png', '<!doctype html><title>404</title>', 'image-broken', '打不开'),
  picture('a HEIC called JPG', 'heic.jpg', heic, 'image-broken', '打不开'),
  picture('a billion pixels', 'giant.png', giantPng(), 'image-giant', '点数太多'),
  picture(
    'a wide picture',
    'wide.jpg',
    await noisy().resize(8_001, 2, { fit: 'fill' }).jpeg().toBuffer(),
    'image-large',
    '8001',
    'warning',
  ),
  picture('a PNG called JPG', 'png.jpg', png, 'image-ending', '.png'),
  picture('a JPG called WebP', 'jpg.webp', jpeg, 'image-ending', '.jpg'),
  picture('a GIF called PNG', 'gif.png', await noisy().gif().toBuffer(), 'image-ending', '.gif'),
  picture(
    'a WebP that moves',
    'moves.webp',
    await (await moving()).webp().toBuffer(),
    'image-moving',
    '第一帧',
    'warning',
  ),
  picture('a PNG that moves', 'moves.png', await movingPng(), 'image-moving', '第一帧', 'warning'),
  picture('a GIF that moves', 'moves.gif', await (await moving()).gif().toBuffer(), 'image-kind', '.gif', 'warning'),
  picture('a GIF', 'moving.gif', await noisy().gif().toBuffer(), 'image-kind', '.gif', 'warning'),
  picture('an AVIF', 'new.avif', await noisy().avif().toBuffer(), 'image-kind', '.avif', 'warning'),
  picture('a TIFF', 'scan.tif', await noisy().tiff().toBuffer(), 'image-kind', '.tif', 'warning'),
  picture('a HEIC', 'phone.HEIC', heic, 'image-kind', '.HEIC', 'warning'),
  picture(
    'an SVG',
    'drawing.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
    'image-kind',
    '.svg',
    'warning',
  ),
  picture('a bitmap', 'old.bmp', 'BM', 'image-kind', '.bmp', 'warning'),
  picture('a name with a hash', 'hall#2.jpg', jpeg, 'image-name', '#', 'warning'),
  picture('a name with a question mark', 'hall?.jpg', jpeg, 'file-name', '?'),
  picture(
    'a picture at the address of another',
    'door.jpg.webp',
    await noisy().webp().toBuffer(),
    'image-name',
    'door.jpg',
  ),
  picture('a crowd of notes', 'crowd.png', await crowdedPng(1001), 'image-crowded', '1000'),
  picture('a crowd of packed notes', 'packed.png', await crowdedPng(21, 'zTXt'), 'image-crowded', '20'),
  picture('points told a hundred times', 'again.jpg', repeatedJpeg(100).content, 'image-repeated', '渐进式'),
  picture('a name with a blank', 'hall 2.jpg', jpeg, 'image-name', '空格', 'warning'),
  picture('a name with a zero-width space', 'hall\u200B.jpg', jpeg, 'file-name', 'U+200B'),
  picture('a name with a line separator', 'hall\u2028.jpg', jpeg, 'file-name', 'U+2028'),
  picture('a name that turns its direction', 'hall\u202Egpj.jpg', jpeg, 'file-name', 'U+202E'),
  picture('a name with a control character', 'hall\u0007.jpg', jpeg, 'file-name', 'U+0007'),
  picture('a name without end', `${'照'.repeat(70)}.jpg`, jpeg, 'file-name', '最多 180 个字母'),
  picture('a folder without end', `${'照'.repeat(70)}/hall.jpg`, jpeg, 'file-name', '最多 180 个字母'),
  picture('a name that differs in capitals', 'stairs.jpg', jpeg, 'image-name', 'Stairs.jpg', 'warning'),
  picture('a name with a number of a person', '13912345678.jpg', jpeg, 'privacy-mobile', '139'),
  picture('a PDF without a byte', 'nothing.pdf', '', 'document-empty', '0 字节'),
  picture('half a PDF', 'half.pdf', broken, 'document-broken', '打不开'),
  picture('a Word file called PDF', 'word.pdf', 'PK\u0003\u0004', 'document-broken', '打不开'),
  picture('a PDF with a script', 'script.pdf', makePdf({ more: ['<< /S /JavaScript >>'] }), 'document-active', '程序'),
  picture(
    'a PDF with a number of a person',
    'person.pdf',
    makePdf({ pages: ['ID 11010119900307221X'] }),
    'privacy-resident-id',
    '110',
  ),
  picture(
    'a PDF with a telephone number',
    'phone.pdf',
    makePdf({ pages: ['13912345678'] }),
    'privacy-mobile',
    '139',
    'warning',
  ),
  picture(
    'a PDF that names its author',
    'author.pdf',
    makePdf({ info: '/Author (Li Ming)' }),
    'document-author',
    'Li Ming',
    'warning',
  ),
  picture('a scan', 'scan.pdf', makePdf({ pages: [''] }), 'document-scan', '念不出', 'warning'),
];

/** The one picture that the others stand beside. */
export const door: Buffer = jpeg;
