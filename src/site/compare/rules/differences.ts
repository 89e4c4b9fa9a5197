import { fill } from '../../../rules/language/fill.ts';
import type { BarGroup, ComparisonWords, Row } from './comparison.ts';
import type { CompareRecord } from './record.ts';

/** From how many times as much on a difference is told in words. */
const leastTimes = 1.5;
/** How many numbers are told in words. */
const mostTold = 3;

const times = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 2 });

/** 两级: small numbers as they are spoken. */
const count = (number: number, words: ComparisonWords): string => words.numerals.split(',')[number] ?? String(number);

type Counted = 'levels' | 'steps';

/** How many levels or steps an entry has; nothing where its report does not set them out. */
const getCount = ({ tiers, isTiered, steps }: CompareRecord, kind: Counted): number =>
  kind === 'steps' ? steps.length : isTiered ? tiers.length : 0;

/** 多一级; nothing where one of both is silent. */
function sayMore(kind: Counted, a: number, b: number, words: ComparisonWords): string[] {
  if (a === 0 || b === 0 || a === b) return [];
  const key = a > b ? (`difference.more.${kind}` as const) : (`difference.fewer.${kind}` as const);
  return [fill(words[key], { count: count(Math.abs(a - b), words) })];
}

/** 兰山区比乌达区多一级，少两步; 兰山区和乌达区都是四级. */
function sayShape(a: CompareRecord, b: CompareRecord, words: ComparisonWords): string[] {
  const kinds = (['levels', 'steps'] as const).map((kind) => ({ kind, a: getCount(a, kind), b: getCount(b, kind) }));
  const more = kinds.flatMap((each) => sayMore(each.kind, each.a, each.b, words));
  const same = kinds.flatMap((each) =>
    each.a > 0 && each.a === each.b
      ? [fill(words[`difference.same.${each.kind}`], { count: count(each.a, words) })]
      : [],
  );
  const names = { a: a.short, b: b.short };
  return [
    ...(more.length > 0 ? [fill(words.difference, { ...names, what: more.join(words.joint) })] : []),
    ...(same.length > 0 ? [fill(words['difference.alike'], { ...names, what: same.join(words.joint) })] : []),
  ];
}

/** Each entry against the first one. */
const sayShapes = ([first, ...others]: readonly CompareRecord[], words: ComparisonWords): string[] =>
  first ? others.flatMap((other) => sayShape(first, other, words)) : [];

/** What is there at one time, and not what comes in over the years: it may be told beside what was there at another time. */
const stocks: readonly string[] = ['place', 'organisation', 'people'];

/** 网格（最小一级）：兰山区2,532个，约是乌达区148个的17倍, where what the sources leave open does not meet. */
function sayTimes(
  records: readonly CompareRecord[],
  { label, bars, notes, isOfWholes, section }: BarGroup,
  words: ComparisonWords,
): string[] {
  if (!isOfWholes || (notes.length > 0 && !stocks.includes(section))) return [];
  const reached = bars.flatMap((bar, index) =>
    bar && !bar.isTarget
      ? [
          {
            bar,
            name: records[index]!.short,
            level: records[index]!.facts.level?.[0],
            least: bar.amount.least ?? bar.amount.value,
          },
        ]
      : [],
  );
  // A county has more of everything than a town.
  if (new Set(reached.map(({ level }) => level)).size > 1) return [];
  const sorted = reached.sort((a, b) => b.bar.amount.value - a.bar.amount.value);
  const [more, less] = [sorted[0], sorted.slice(-1)[0]];
  if (!more || !less || more === less || less.bar.amount.value <= 0) return [];
  const quotient = more.bar.amount.value / less.bar.amount.value;
  if (quotient < leastTimes || more.least <= (less.bar.amount.most ?? Infinity)) return [];
  return [
    fill(words['difference.times'], {
      label,
      more: more.name,
      most: more.bar.line.text,
      less: less.name,
      least: less.bar.line.text,
      times: times.format(quotient),
    }) + (notes.length > 0 ? fill(words['difference.times.unlike'], { notes: notes.join(words.joint) }) : ''),
  ];
}

/** 写了建设花费的，只有幸福乡: of the rows that cost most to find out. */
function sayOnly(records: readonly CompareRecord[], rows: readonly Row[], words: ComparisonWords): string[] {
  return rows
    .filter(({ id }) => ['build', 'run', 'fullTime'].includes(id))
    .flatMap(({ label, cells }) => {
      const [only, ...others] = cells.flatMap(({ lines }, index) => (lines.length > 0 ? [records[index]!] : []));
      return only && others.length === 0 ? [fill(words['difference.only'], { label, name: only.short })] : [];
    });
}

/** In what entries differ, in words. Of two numbers nothing is said that their sources leave open. */
export const getDifferences = (
  records: readonly CompareRecord[],
  { bars, decisions }: { bars: readonly BarGroup[]; decisions: readonly Row[] },
  words: ComparisonWords,
): string[] => [
  ...sayShapes(records, words),
  ...bars.flatMap((group) => sayTimes(records, group, words)).slice(0, mostTold),
  ...sayOnly(records, decisions, words),
];
