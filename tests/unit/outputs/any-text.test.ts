import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toXmp } from '../../../src/outputs/cards/xmp.ts';
import { toJsonFeed, toRss } from '../../../src/outputs/feed.ts';
import { toCsv, toRecord } from '../../../src/outputs/records.ts';
import type { Entry } from '../../../src/rules/entries/entry.ts';
import { toIcs } from '../../../src/site/deadlines/ics.ts';
import { getMainFeed } from '../../../src/site/feeds/feeds.ts';
import { anyText } from '../any-text.ts';
import { makeEntry, makePortal } from '../make-portal.ts';

const siteUrl = 'https://mingli.example/';

/** Every code point there is, half of a surrogate pair among them, a plane's sixteenth at a time. */
const blockLength = 4_096;
const blocks = Array.from({ length: 0x110000 / blockLength }, (_, block) =>
  Array.from({ length: blockLength }, (_unused, index) => String.fromCodePoint(block * blockLength + index)).join(''),
);

/** A case whose every text is `words`; no schema would let some of them in, and what is built holds out all the same. */
function entryOf(id: string, words: string): Entry<'cases'> {
  const fields = { kind: 'practice' as const, title: '题', summary: '概括', region: 'x', publishedOn: '2026-01-01' };
  const { data, ...entry } = makeEntry('cases', id, fields);
  return { ...entry, data: { ...data, title: words, summary: words, disputeTypes: ['邻里与相邻'] }, body: words };
}

/** What XML 1.0 (section 2.2) calls a character. */
const xmlText = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

async function expectWellFormed(texts: readonly string[]): Promise<void> {
  const feed = getMainFeed(makePortal(texts.map((words, index) => entryOf(`c${index}`, words))), '2026-11-29');
  const rss = await (await toRss(feed, siteUrl)).text();
  expect(xmlText.test(rss)).toBe(true);
  expect(XMLValidator.validate(rss)).toBe(true);
  const { rss: read } = new XMLParser({ isArray: (name) => name === 'item' }).parse(rss) as {
    rss: { channel: { item: unknown[] } };
  };
  expect(read.channel.item).toHaveLength(feed.items.length);

  const json = JSON.stringify(toJsonFeed(feed, siteUrl));
  expect(json.isWellFormed()).toBe(true);
  const { items } = JSON.parse(json) as { items: { title: string }[] };
  expect(items.map(({ title }) => title)).toEqual(feed.items.map(({ entry }) => entry.data.title));
}

describe('feeds stay well-formed', () => {
  // A feed holds fifty entries.
  const pages = Array.from({ length: Math.ceil(blocks.length / 50) }, (_, page) =>
    blocks.slice(page * 50, page * 50 + 50),
  );

  test.each(pages.map((texts, page) => ({ page, texts })))('for every character there is: part $page', ({ texts }) =>
    expectWellFormed(texts),
  );

  test('for any text', () =>
    fc.assert(fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 3 }), expectWellFormed)));
});

describe('a table', () => {
  const read = (csv: string) =>
    Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true });

  const expectKept = (words: string) => {
    const { data, errors } = read(toCsv('cases', [toRecord(entryOf('a', words), siteUrl)]));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1);
    expect(data[0]?.title?.replace(/^'/u, '')).toBe(words.replace(/^'/u, ''));
  };

  test('keeps every character there is', () => {
    for (const words of blocks) expectKept(words);
  });

  test('keeps any text', () => {
    fc.assert(fc.property(anyText, expectKept));
  });
});

describe('a calendar file', () => {
  const event = { uid: 'a', summary: '题', due: '2026-03-17', url: siteUrl, stamp: '2026-03-02T01:02:03Z' };

  const expectLines = (words: string) => {
    const file = toIcs({ ...event, description: words });
    const lines = file.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => /(?!\t)\p{Cc}/u.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
    const joined = file.replaceAll('\r\n ', '').split('\r\n');
    expect(joined.filter((line) => /^[A-Z-]+[:;]/u.test(line))).toHaveLength(joined.length - 1);
  };

  test('has lines that every calendar reads, whatever the character', () => {
    for (const words of blocks) expectLines(words);
  });

  test('has lines that every calendar reads, whatever the text', () => {
    fc.assert(fc.property(anyText, expectLines));
  });
});

describe('the mark in a card of a text that a machine wrote', () => {
  const expectRead = (words: string) => {
    const xmp = toXmp(JSON.stringify({ words }));
    expect(xmlText.test(xmp)).toBe(true);
    expect(XMLValidator.validate(xmp)).toBe(true);
  };

  test('can be read, whatever the character', () => {
    for (const words of blocks) expectRead(words);
  });

  test('can be read, whatever the text', () => {
    fc.assert(fc.property(anyText, expectRead));
  });
});
