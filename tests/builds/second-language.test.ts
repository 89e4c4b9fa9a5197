import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal } from '../../src/content/open-portal.ts';
import { getFace } from '../../src/outputs/cards/faces.ts';
import { type Portal, toList } from '../../src/rules/portal/portal.ts';
import { toCalendar } from '../../src/rules/time/calendar.ts';
import { collectionNames } from '../../src/schemas/index.ts';
import { shippedWords } from '../../src/text.ts';
import { getCalculator } from '../../src/site/deadlines/calculator.ts';
import { getDue } from '../../src/site/deadlines/deadline.ts';
import { toIcs } from '../../src/site/deadlines/ics.ts';
import { toText, toWorking } from '../../src/site/deadlines/working.ts';
import { listBuiltFiles } from '../site/built-page.ts';
import { buildContent, type ContentFiles, contentDirFor, outDirFor, writeContent } from '../site/content-folder.ts';
import { chooseVaried } from './varied-entries.ts';

const han = /\p{Script=Han}+/gu;

/** A Latin word for each character, the same wherever it stands, so that what refers to each other still does. */
const toLatin = (text: string): string =>
  text.replaceAll(/\p{Script=Han}/gu, (character) =>
    [...character.codePointAt(0)!.toString(16)].map((digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]).join(''),
  );

/** The shipped portal in a language that has no Chinese character: all content, and each word of the interface. */
async function translateShipped(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const name of (await readdir('content', { recursive: true })).sort()) {
    if (!/\.(?:md|json)$/u.test(name)) continue;
    // What measures are called is a word of the interface too, though no file of words holds it.
    const text = toLatin(
      name === 'ui.json' ? JSON.stringify(shippedWords) : await readFile(join('content', name), 'utf8'),
    );
    // A paper is filed with Chinese offices, and written with signs that are Chinese words (decisions/026): its name alone stays.
    if (name.startsWith('forms/')) files[name] = '';
    else if (name === 'ui.json')
      files['ui.xx.json'] = text.replaceAll('{chinese}', '{number}').replaceAll('{chineseInsert}', '{insert}');
    else if (name === 'site.json') files[name] = text.replace('{', '{"language": "xx",');
    // What a pathway knows of a paper is an answer in the words of that paper.
    else if (name.startsWith('pathways/')) files[name] = text.replaceAll(/^ +known:\n(?: +- \{.*\}\n)+/gmu, '');
    else files[name] = text;
  }
  return files;
}

/** The same with a text for those entries alone that together look like all: a build leaves out the others, whose names stay. */
function thinOut(files: Readonly<Record<string, string>>): ContentFiles {
  const isOf = (name: string) => (path: string) => path.startsWith(`${name}/`);
  const chosen = collectionNames.flatMap((name) => [
    ...chooseVaried(Object.fromEntries(Object.entries(files).filter(([path]) => isOf(name)(path)))),
  ]);
  const kept = new Set(chosen);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.endsWith('.md') && !kept.has(path) ? '' : text]),
  );
}

/**
 * What stays Chinese whatever the interface speaks, and why. Scripts are no texts: they hold what is recognised in
 * Chinese content, and say nothing but the words that come with the page.
 */
const chineseByNature = [
  // Holidays are called what the notices of the State Council call them.
  /^calendar\.json$/u,
  // What the fields of the open data mean is what the desk tells editors, in the editors' language.
  /^data\/(?:[a-z]+\/index\.html|[a-z]+\.(?:schema|csv-metadata)\.json|datapackage\.json)$/u,
  // So is what each measure counts; their names on the pages are words of the interface.
  /^data\/measures\.(?:csv|json)$/u,
  // Which words of a question are near to each other was learned from Chinese questions; nobody but the search reads it.
  /^search-index\/[0-9a-f]+\/words\.txt$/u,
];

let translated: Record<string, string> = {};
beforeAll(async () => {
  translated = await translateShipped();
});

test('a portal in a second language, built, shows its readers no Chinese that nobody wrote for them', async () => {
  const outDir = outDirFor('second-language');
  const thin = thinOut(translated);
  const kept = Object.keys(thin).filter((path) => path.endsWith('.md') && thin[path] !== '');
  const dir = await writeContent(contentDirFor('second-language-thin'), thin);
  const { code, stderr } = await buildContent(dir, outDir, {}, ['--keep-going', '--allow-shrink']);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const files = (await listBuiltFiles(outDir)).filter((file) =>
    /\.(?:html|json|csv|xml|txt|svg|webmanifest)$/u.test(file),
  );
  const chinese: Record<string, string[]> = {};
  for (const file of files) {
    if (chineseByNature.some((pattern) => pattern.test(file))) continue;
    const found = (await readFile(join(outDir, file), 'utf8')).match(han);
    if (found) chinese[file] = [...new Set(found)];
  }
  expect(kept.length).toBeGreaterThan(60);
  expect(files).toEqual(
    expect.arrayContaining(kept.map((path) => path.replace(/^(?:pages\/)?(.*)\.md$/u, '$1/index.html'))),
  );
  expect(chinese).toEqual({});
  expect(await readFile(join(outDir, 'index.html'), 'utf8')).toContain('<html lang="xx"');
});

describe('what no page of the build holds', () => {
  let portal: Portal;
  beforeAll(async () => {
    ({ portal } = await openPortal(await writeContent(contentDirFor('second-language'), translated)));
  });

  test('the cards speak it', () => {
    const faces = toList(portal.entries).map((entry) => getFace(portal, entry, '2026-06-01'));
    expect(faces.length).toBeGreaterThan(100);
    expect(JSON.stringify(faces).match(han)).toBeNull();
  });

  test('the calculator speaks it, and so does what it puts into a calendar', () => {
    const { deadlines, words } = getCalculator(portal, portal.entries.deadlines, '2026-06-01').data;
    const calendar = toCalendar({ years: [2026], off: [['2026-06-02', 1, 'Feast']], work: ['2026-06-06'], feasts: [] });
    const texts = deadlines.flatMap(({ rule, title, starts }) =>
      // Far from the end, on the day itself, and long past it; with the notice on holidays and without.
      ['2026-06-01T10:20', '2020-06-01T10:20', '2026-12-20T10:20'].map((start) => {
        const working = toWorking(getDue(start, rule, calendar, '2026-06-01T12:00'), rule, words);
        const text = toText({ title, starts, start, url: 'https://example.org/' }, working, words);
        const event = { uid: 'a', due: '2026-06-01', summary: working.label, description: text, url: '', stamp: '' };
        return JSON.stringify([working, toIcs(event)]);
      }),
    );
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.join('').match(han)).toBeNull();
  });
});
