import { readdir, readFile } from 'node:fs/promises';
import type { ImportedReport } from '../../../../src/rules/import/imported-report.ts';
import { type Known, importReport } from '../../../../src/rules/import/report.ts';
import { readRaw } from './read-fixture.ts';

/** The two halves of the made-up pages: rules were written beside `tuned`; `held` was written first, and nobody looked at it while writing them. */
export const halves = ['tuned', 'held'] as const;
export type Half = (typeof halves)[number];

const folder = (half: Half) => new URL(`fixtures/pages/${half}/`, import.meta.url);

/** A number that a person reads in a page: its label and its period as patterns of which an editor would accept any. */
interface Expected {
  value: number;
  bound: string;
  unit: string;
  labels: string[];
  periods: string[];
}

/** What a person reads in a page. */
interface Page {
  fields: Map<string, string[]>;
  figures: Expected[];
}

const split = (text: string, sign: string) =>
  text
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean);

/** Reads `812 件 | 受理 / 受理纠纷 | 2024年` and `gone: 责任编辑 | 上一篇`. */
function readPage(text: string): Page {
  const page: Page = { fields: new Map(), figures: [] };
  for (const line of text.trim().split('\n')) {
    const [, value = '', bound = 'exact', unit = '', label = '', period = ''] =
      /^([\d.]+) (?:(over|atLeast|upTo|about) )?(\S+) \| (.+) \| (.+)$/u.exec(line) ?? [];
    const [, name = '', told = ''] = /^(\w+): (.+)$/u.exec(line) ?? [];
    if (unit !== '')
      page.figures.push({
        value: Number(value),
        bound,
        unit,
        labels: split(label, ' / '),
        periods: split(period, ' / '),
      });
    else if (name !== '') page.fields.set(name, split(told, /kept|gone|cases/u.test(name) ? '|' : ' / '));
    else throw new Error(`not a line of a page: ${line}`);
  }
  return page;
}

const squeeze = (text: string) => text.normalize('NFKC').replaceAll(/[\s“”"「」‘’]/gu, '');

/** Whether `label` is one of `patterns`, of which words in brackets may be left out: (全县)受理纠纷. */
function isUsable(label: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const optional = squeeze(pattern.replaceAll(/\(([^()]*)\)/gu, '〈$1〉'))
      .replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replaceAll('〈', '(?:')
      .replaceAll('〉', ')?');
    return new RegExp(`^${optional}$`, 'u').test(squeeze(label));
  });
}

/** Of how many things of one kind how many are right. */
export interface Share {
  right: number;
  of: number;
  wrong: string[];
}

/**
 * What is counted over a half: figures found at all, found as the practice's and not a story's, and how many of the practice's
 * are right; labels and periods of those; what else is read; lines of the report that stayed and of the page that went.
 */
export const counted = [
  'found',
  'apart',
  'precise',
  'labels',
  'periods',
  'region',
  'title',
  'publisher',
  'author',
  'date',
  'kind',
  'topics',
  'text',
  'cases',
] as const;
export type Counted = (typeof counted)[number];

type Note = (name: Counted, isRight: boolean, words: string) => void;

function scoreFigures({ figures, fields }: Page, report: ImportedReport, note: Note): void {
  const left = [...figures];
  const maybe = (fields.get('maybe') ?? []).map((one) => one.split(' '));
  for (const { value, unit, bound, label, period, text } of report.figures) {
    const isSame = (one: Expected) => one.value === value && one.unit === unit && one.bound === bound;
    const fits = left.filter(isSame);
    const expected = fits.find(({ labels }) => isUsable(label, labels)) ?? fits[0];
    if (!expected) {
      if (!maybe.some(([number, of]) => Number(number) === value && of === unit))
        note('precise', false, `${text} (${value} ${bound} ${unit}) ${label}`);
      continue;
    }
    left.splice(left.indexOf(expected), 1);
    note('precise', true, text);
    note('found', true, text);
    note('apart', true, text);
    note('labels', isUsable(label, expected.labels), `${text}: ${label} for ${expected.labels.join(' / ')}`);
    note(
      'periods',
      expected.periods.includes(period ?? '-'),
      `${text}: ${period ?? '-'} for ${expected.periods.join(' / ')}`,
    );
  }
  for (const { value, bound, unit } of left) {
    const isTold = report.storyFigures.some((one) => one.value === value && one.unit === unit && one.bound === bound);
    note('found', isTold, `${value} ${bound} ${unit}`);
    note('apart', false, `${value} ${bound} ${unit}`);
  }
}

function scoreText({ fields }: Page, raw: string, cleaned: string, note: Note): void {
  const text = squeeze(cleaned);
  for (const start of fields.get('kept') ?? []) {
    const line = raw.split('\n').find((one) => one.trim().startsWith(start));
    if (line === undefined) throw new Error(`no line begins with ${start}`);
    note('text', text.includes(squeeze(line)), `lost ${start}`);
  }
  const lines = cleaned.split('\n').map((line) => line.trim());
  for (const start of fields.get('gone') ?? [])
    note('text', !lines.some((line) => line.startsWith(start)), `stayed ${start}`);
}

/** What the importer makes of one half, counted. */
export async function scorePages(half: Half, known: Known): Promise<Record<Counted, Share>> {
  const shares = Object.fromEntries(
    counted.map((name): [Counted, Share] => [name, { right: 0, of: 0, wrong: [] }]),
  ) as Record<Counted, Share>;
  const files = (await readdir(folder(half))).filter((file) => !file.endsWith('.expected.txt'));
  for (const file of files.sort()) {
    const page = readPage(await readFile(new URL(file.replace(/\.\w+$/u, '.expected.txt'), folder(half)), 'utf8'));
    const raw = await readRaw(new URL(file, folder(half)));
    const report = importReport(raw, known);
    const note: Note = (name, isRight, words) => {
      const share = shares[name];
      share.of += 1;
      if (isRight) share.right += 1;
      else share.wrong.push(`${file}: ${words}`);
    };
    const [source] = report.sources;
    const chain = report.place && [...report.place.above.map(({ name }) => name), report.place.name].join('·');
    const told: [Counted, string | undefined][] = [
      ['region', chain],
      ['title', report.title?.value],
      ['publisher', source?.publisher === '未注明' ? undefined : source?.publisher],
      ['author', source?.author],
      ['date', source?.date],
      ['kind', report.kind],
    ];
    for (const [name, value = '-'] of told) {
      const wanted = page.fields.get(name);
      if (wanted) note(name, wanted.includes(value), `${value} for ${wanted.join(' / ')}`);
    }
    const topics = (page.fields.get('topics') ?? ['-']).flatMap((one) => one.split(', '));
    const kinds = report.disputeTypes.map(({ name }) => name);
    if (!topics.includes('-'))
      note(
        'topics',
        topics.every((topic) => kinds.includes(topic)) && kinds.length <= topics.length + 1,
        `${kinds.join(', ')} for ${topics.join(', ')}`,
      );
    scoreFigures(page, report, note);
    scoreText(page, raw.text, report.cleaned, note);
    const cases = page.fields.get('cases') ?? [];
    const proposed = report.cases.map(({ title }) => title);
    note('cases', cases.join('|') === proposed.join('|'), proposed.join('|'));
  }
  return shares;
}
