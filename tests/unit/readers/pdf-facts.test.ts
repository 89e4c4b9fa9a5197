import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdfFacts } from '../../../src/readers/pdf-facts.ts';
import { mostDocumentBytes } from '../../../src/rules/entries/document-facts.ts';
import { makePdf, packed } from '../pdfs.ts';

const sound = makePdf({ pages: ['one', 'two', ''], info: '/Title (Guide) /Author (Li Ming)' });

test('tells the pages, the author and the words of a PDF', async () => {
  expect(await readPdfFacts(sound)).toEqual({
    bytes: sound.length,
    pages: 3,
    author: 'Li Ming',
    words: expect.stringMatching(/^Guide\nLi Ming\none\s+two/u),
    hasText: true,
  });
});

test('a scan has no text', async () => {
  expect(await readPdfFacts(makePdf({ pages: ['', ''] }))).toMatchObject({ pages: 2, hasText: false });
});

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

const program = '<< /S /Launch /F (cmd.exe) >>';

test.each([
  ['nothing', Buffer.of(), 'empty'],
  ['too much', Buffer.concat([sound, Buffer.alloc(mostDocumentBytes)]), 'large'],
  ['words', Buffer.from('这不是 PDF'), 'broken'],
  ['a head alone', Buffer.from('%PDF-1.7\n%%EOF'), 'broken'],
  ['what an upload leaves that broke off', sound.subarray(0, sound.length - 40), 'broken'],
  [
    'what is locked by a password',
    makePdf({
      trailer: '/Encrypt 10 0 R /ID [<00><00>]',
      more: [
        '<< /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /P -4 >>',
      ],
    }),
    'locked',
  ],
  ['a script that runs as it is opened', makePdf({ catalog: `/OpenAction ${script}` }), 'active'],
  ['a script behind a number', makePdf({ catalog: '/OpenAction 10 0 R', more: [script] }), 'active'],
  [
    'a script whose name is spelled in numbers',
    makePdf({ catalog: '/OpenAction << /S /J#61va#53cript /JS (1) >>' }),
    'active',
  ],
  ['a script among packed objects', makePdf({ catalog: '/OpenAction 90 0 R', more: [packed(script)] }), 'active'],
  [
    'objects that are packed as nobody packs them',
    makePdf({ more: [packed(script, { filter: '/LZWDecode', pack: deflateRawSync })] }),
    'broken',
  ],
  ['packed objects of no type', makePdf({ more: [packed(program, { type: '' })] }), 'active'],
  [
    'packed objects behind a dictionary without an end',
    makePdf({ more: [packed(program, { behind: `/A (${'a'.repeat(5000)})` })] }),
    'broken',
  ],
  [
    'packed objects behind what looks like another',
    makePdf({ more: [packed(program, { behind: '/A (1 0 obj)' })] }),
    'broken',
  ],
  [
    'packed objects whose type is spelled out',
    makePdf({ more: [packed(program, { type: '/Type /Obj#53tm' })] }),
    'active',
  ],
  ['a program', makePdf({ more: [program] }), 'active'],
  [
    'another file',
    makePdf({ catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>', more: ['<< /Type /Filespec >>'] }),
    'active',
  ],
  ['a form that is sent', makePdf({ more: ['<< /S /SubmitForm /F (http://a.example) >>'] }), 'active'],
  ['a form of its own kind', makePdf({ catalog: '/AcroForm << /XFA 10 0 R >>', more: ['<< >>'] }), 'active'],
])('refuses %s', async (_, bytes, fault) => {
  expect(await readPdfFacts(bytes)).toMatchObject({ fault, pages: 0 });
});

test.each([
  ['a link to the web', makePdf({ more: ['<< /S /URI /URI (https://a.example) >>'] })],
  ['a way to one of its pages', makePdf({ catalog: '/OpenAction [100 0 R /Fit]' })],
  ['harmless packed objects', makePdf({ more: [packed('<< /A 1 >>')] })],
  ['words about scripts', makePdf({ pages: ['JavaScript, Launch and XFA'] })],
])('takes %s', async (_, bytes) => {
  expect(await readPdfFacts(bytes)).toMatchObject({ pages: 1 });
  expect(await readPdfFacts(bytes)).not.toHaveProperty('fault');
});
