import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStarts, isGb18030, toGb18030 } from '../../../../cms/server/scrub/gb18030.ts';
import { createReplacement } from '../../../../cms/server/scrub/replace.ts';
import { listRemains } from '../../../../cms/server/scrub/remains.ts';
import { scrub } from '../../../../cms/server/scrub/scrub.ts';
import { removed } from '../../../../cms/server/scrub/spellings.ts';
import { listTree, readBlobs } from '../../../../cms/server/git/trees.ts';
import { putOnMain, startDesk } from './desk.ts';

const gb = (text: string) => toGb18030(text)!;
const little = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => little(text).swap16();

/** Encodings in which a text file may be written, with the mark that tells of it. */
const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  gb18030: gb,
  'utf-16le': (text: string) => little(`\uFEFF${text}`),
  'utf-16be': (text: string) => big(`\uFEFF${text}`),
};

type Encoding = keyof typeof encodings;

/** Characters of every length that an encoding has: of ASCII, of GBK, of GB18030 alone, beyond U+FFFF; digits are second bytes of some. */
const words = fc
  .array(fc.constantFrom(...'a1 9\n|王小明李同法案例丂狛镕㛃䶮·€é𬱖𠮷😀〔：'), { maxLength: 12 })
  .map((characters) => characters.join(''));

const pieces = fc.record({
  encoding: fc.constantFrom(...(Object.keys(encodings) as Encoding[])),
  parts: fc.array(words, { minLength: 2, maxLength: 4 }),
});

test.each(['王小明', '㛃𬱖', '张三 138'])(
  'a scrub of «%s» takes it out of texts in every encoding through all of a repository, and keeps all the rest',
  async (secret) => {
    const desk = await startDesk();
    const cases = fc.sample(
      pieces
        .map(({ encoding, parts }) => ({ encoding, parts: parts.map((part) => part.replaceAll(secret, '')) }))
        // What is a text in UTF-8 as well is taken for one.
        .filter(({ encoding, parts }) => encoding !== 'gb18030' || !isUtf8(gb(parts.join(secret))))
        .filter(({ parts }) => parts.join(secret).split(secret).length === parts.length),
      { numRuns: 40, seed: 12 },
    );
    await putOnMain(
      desk.store,
      Object.fromEntries(
        cases.map(({ encoding, parts }, index) => [
          `content/media/${index}.txt`,
          encodings[encoding](parts.join(secret)),
        ]),
      ),
    );
    expect((await listRemains(desk.store.git, secret)).length).toBeGreaterThan(25);
    await scrub(desk.store.git, secret);
    const files = await listTree(desk.store.git, 'refs/heads/main', 'content/media/');
    const contents = await readBlobs(
      desk.store.git,
      files.map(({ id }) => id),
    );
    const found = new Map(files.map(({ path }, index) => [path, contents[index]]));
    for (const [index, { encoding, parts }] of cases.entries())
      expect([encoding, new TextDecoder(encoding).decode(found.get(`content/media/${index}.txt`))]).toEqual([
        encoding,
        parts.join(removed),
      ]);
    expect(await listRemains(desk.store.git, secret)).toEqual([]);
  },
);

const { inBytes, isIn } = createReplacement('王小明');

test.each([
  ['GBK', gb('王小明')],
  ['UTF-16', little('王小明')],
  ['UTF-16, the big end first', big('王小明')],
])('a text in the notes of a picture goes in %s, wherever it begins, and the picture keeps its length', (_, bytes) => {
  for (const head of [
    [0xff, 0xd8, 0],
    [0xff, 0xd8, 0, 7],
  ]) {
    const clean = inBytes(Buffer.concat([Buffer.from(head), bytes, Buffer.from([1, 2])]))!;
    expect(clean).toHaveLength(head.length + bytes.length + 2);
    expect([isIn(clean), clean.includes('*'), [...clean.subarray(-2)]]).toEqual([false, true, [1, 2]]);
  }
});

test('two characters are sought in a picture in UTF-8 only: in GBK their four bytes stand there by chance', () => {
  const two = createReplacement('张三');
  const picture = (bytes: Buffer) => Buffer.concat([Buffer.from([0xff, 0xd8, 0]), bytes]);
  expect([gb('张三'), little('张三'), Buffer.from('张三')].map(picture).map(two.isIn)).toEqual([false, false, true]);
});

test('a text that only stands across the characters of another in GBK stays', () => {
  const bytes = Buffer.concat([Buffer.from([0x81]), gb('王小明'), Buffer.from([0x40])]);
  expect(isGb18030(bytes)).toBe(true);
  expect([isIn(bytes), inBytes(bytes)]).toEqual([false, undefined]);
});

test('in what is a text in no encoding a text in GBK goes from anywhere', () => {
  for (const head of [[0xff], [0xff, 0x81], [0x81, 0x20, 0xe4]]) {
    const mixed = Buffer.concat([Buffer.from(head), gb('王小明')]);
    expect(isGb18030(mixed)).toBe(false);
    expect(inBytes(mixed)).toEqual(Buffer.concat([Buffer.from(head), gb(removed)]));
  }
});

const anyText = fc
  .array(
    fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff),
    { maxLength: 12 },
  )
  .map((codes) => String.fromCodePoint(...codes));
const decoder = new TextDecoder('gb18030', { ignoreBOM: true });

test('every character has the bytes that are decoded to it, and begins where its bytes do', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = gb(text);
      expect(decoder.decode(bytes)).toBe(text);
      const isStart = createStarts(bytes);
      const starts = [...text].map((_, index, all) => gb(all.slice(0, index).join('')).length);
      expect(Array.from(bytes, (__, at) => at).filter(isStart)).toEqual(starts);
    }),
    { numRuns: 100 },
  );
  expect(toGb18030('\uD800')).toBeUndefined();
});
