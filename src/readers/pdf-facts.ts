import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type DocumentFacts, type DocumentFault, mostDocumentBytes } from '../rules/entries/document-facts.ts';
import { longest } from '../schemas/lengths.ts';
import type { PdfResources } from './pdf.ts';

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Where pdfjs finds what it needs beside its code, in Node. */
export const nodeResources: PdfResources = {
  cMapUrl: `${pdfjsFolder}/cmaps/`,
  standardFontDataUrl: `${pdfjsFolder}/standard_fonts/`,
};

/**
 * Names by which a PDF does more than show pages (ISO 32000-1, 7.11.4, 12.6.4, 12.7.5, 12.7.8): it runs a script or a program, sends
 * or fetches a form, opens or carries another file. They stand in bytes that say nothing else by chance.
 */
const activeNames = [
  'JavaScript',
  'Launch',
  'EmbeddedFiles?',
  'RichMedia',
  'Rendition',
  'ImportData',
  'SubmitForm',
  'GoToE',
  String.raw`XFA\s*(?:\[|\d+\s+\d+\s+R)`,
];
const activeName = new RegExp(`/(?:${activeNames.join('|')})(?![A-Za-z0-9])`, 'u');

/** Names may be written with any of their signs as a number: `/J#61vaScript` (7.3.5). */
const toPlainNames = (text: string): string =>
  text.replaceAll(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** All packed objects of a PDF together are no longer, in bytes: some are made so that nobody gets to their end. */
const mostUnpacked = 20_000_000;

/** A dictionary stands so close before its stream, in characters. */
const longestDictionary = 2000;

/** The objects in a stream that says how it is packed; nothing where it is packed as no writer of our time does, or unpacks to more than `most`. */
function unpack(stream: Uint8Array, dictionary: string, most: number): string | undefined {
  const [, filters] = /\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(dictionary) ?? [];
  const names = filters?.match(/\/\w+/gu)?.join('');
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  if (names === undefined) return bytes.toString('latin1', 0, most);
  if (names !== '/FlateDecode' || /\/DecodeParms\b/u.test(dictionary)) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength: most }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** What the dictionary of packed objects says it is. */
const objectStream = /\/ObjStm(?![A-Za-z0-9])/gu;

/** Readers open them also where the dictionary names no type: it says where the first of how many begins. */
const isObjectStream = (dictionary: string): boolean =>
  dictionary.search(objectStream) >= 0 || (/\/First\s+\d/u.test(dictionary) && /\/N\s+\d/u.test(dictionary));

/**
 * The objects that stand packed in a PDF (7.5.7), one text a stream; nothing where one of them cannot be unpacked, or is named
 * where no stream was found: its dictionary is longer than any writer makes it, or made so that it is not seen.
 */
function unpackObjects(bytes: Uint8Array, text: string): string[] | undefined {
  const unpacked: string[] = [];
  let most = mostUnpacked;
  let named = 0;
  for (const { index, 0: mark } of text.matchAll(/(?<!end)stream\r?\n/gu)) {
    const before = text.slice(Math.max(0, index - longestDictionary), index);
    const start = before.lastIndexOf('obj');
    const dictionary = start < 0 ? '' : toPlainNames(before.slice(start));
    if (!isObjectStream(dictionary)) continue;
    named += dictionary.match(objectStream)?.length ?? 0;
    const objects = most > 0 ? unpack(bytes.subarray(index + mark.length), dictionary, most) : undefined;
    if (objects === undefined) return undefined;
    unpacked.push(objects);
    most -= objects.length;
  }
  return (toPlainNames(text).match(objectStream)?.length ?? 0) > named ? undefined : unpacked;
}

/** What can be told of the bytes before anybody takes them apart. */
function findFaultOfBytes(bytes: Uint8Array): DocumentFault | undefined {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > mostDocumentBytes) return 'large';
  const text = Buffer.from(bytes).toString('latin1');
  // Readers look no further for either end, and mend in silence what stops before its own.
  if (!text.slice(0, 1024).includes('%PDF-') || !text.slice(-2048).includes('%%EOF')) return 'broken';
  const unpacked = unpackObjects(bytes, text);
  if (!unpacked) return 'broken';
  return [text, ...unpacked].some((part) => activeName.test(toPlainNames(part))) ? 'active' : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The text of all pages, as far as a long report reaches. */
async function readText(pdf: PDFDocumentProxy): Promise<string> {
  let text = '';
  for (let number = 1; number <= pdf.numPages && text.length < longest.report; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    text += `${items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')}\n`;
  }
  return text.slice(0, longest.report);
}

async function readOpened(pdf: PDFDocumentProxy): Promise<Omit<DocumentFacts, 'name' | 'bytes'> | DocumentFault> {
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  if (info.EncryptFilterName) return 'locked';
  if (pdf.isPureXfa || (await pdf.hasJSActions()) || (await pdf.getAttachments())) return 'active';
  const text = await readText(pdf);
  return {
    pages: pdf.numPages,
    author: isText(info.Author) ? info.Author.trim() : '',
    words: [...[info.Title, info.Author, info.Subject, info.Keywords].filter(isText), text].join('\n'),
    hasText: /[\p{L}\p{N}]/u.test(text),
  };
}

/** What a PDF is, and why it cannot be published if it cannot. */
export async function readPdfFacts(bytes: Uint8Array): Promise<Omit<DocumentFacts, 'name'>> {
  const refuse = (fault: DocumentFault) => ({
    ...{ bytes: bytes.length, pages: 0, author: '', words: '', hasText: false },
    fault,
  });
  const fault = findFaultOfBytes(bytes);
  if (fault) return refuse(fault);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0, cMapPacked: true, ...nodeResources });
  try {
    const read = await readOpened(await task.promise);
    return isText(read) ? refuse(read) : { bytes: bytes.length, ...read };
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken');
  } finally {
    await task.destroy();
  }
}
