import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import type { YearRow } from '../../rules/figures/years.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { yearlyMeasures, type YearlyMeasure, yearlyNames } from '../../schemas/figures/yearly.ts';
import type { Surroundings } from '../context/context.ts';

/** A row of the yearly form with the place where it stands. */
interface PlacedYear {
  index: number;
  row: YearRow;
}

type Told = Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>;
type At = (index: number, key: string, told: Told) => Finding;

const getName = (id: YearlyMeasure): string => getKnownMeasure(id)?.name ?? id;

/** How many times the year before a number may well be: people come and go slowly, the work of one year may double. */
const mostTimes = (id: YearlyMeasure): number => (id === 'population' ? 1.2 : yearlyMeasures[id].isState ? 2 : 3);

/** So few that any change is a leap: 3 of last year may be 12 this year. */
const few = 20;

/** Numbers that differ by so much are most likely of two units: 万 is ten thousand. */
const unitTimes = 1000;

/** What is no more than another number of the same year. */
const parts: readonly (readonly [part: YearlyMeasure, whole: YearlyMeasure])[] = [
  ['settled', 'mediated'],
  ['confirmed', 'mediated'],
  ['fullTimeMediators', 'mediators'],
];

function compareYears({ row: before }: PlacedYear, { row, index }: PlacedYear, at: At): Finding[] {
  return yearlyNames.flatMap((id): Finding[] => {
    const [then, now] = [before[id], row[id]];
    const name = getName(id);
    const { unit } = yearlyMeasures[id];
    if (then === undefined || isExplained(row, name)) return [];
    if (now === undefined)
      return [
        at(index, id, {
          rule: 'year-gap',
          severity: 'warning',
          message: `「${name}」${before.year}年有数，${row.year}年空着，网页上这条线到${before.year}年就断了`,
          fix: `补上${row.year}年的数；没有统计的，在这一年的「说明」里写「${name}没有统计」`,
        }),
      ];
    const [least, most] = [Math.min(then, now), Math.max(then, now)];
    if (most < few || most <= least * mostTimes(id)) return [];
    const isUnit = least > 0 && most / least >= unitTimes;
    return [
      at(index, id, {
        rule: isUnit ? 'year-unit' : 'year-jump',
        severity: 'warning',
        message: isUnit
          ? `「${name}」${before.year}年写${then}${unit}，${row.year}年写${now}${unit}，差一千倍以上，像是有一年用了别的单位`
          : `「${name}」从${before.year}年的${then}${unit}变到${row.year}年的${now}${unit}，变得太多`,
        fix: isUnit
          ? `这一格的单位是「${unit}」，只写数字：3.2万要写 32000`
          : `核对两年的数；真是这样的，在${row.year}年的「说明」里写上「${name}」和原因`,
      }),
    ];
  });
}

/** A note that names the measure says why its number is as it is. */
const isExplained = ({ note }: YearRow, name: string): boolean => note?.includes(name) ?? false;

const validateRow = ({ row, index }: PlacedYear, at: At): Finding[] => [
  ...parts.flatMap(([part, whole]): Finding[] => {
    const [less, more] = [row[part], row[whole]];
    if (less === undefined || more === undefined || less <= more) return [];
    return [
      at(index, part, {
        rule: 'figure-part',
        severity: 'warning',
        message: `${row.year}年的「${getName(part)}」${less}比「${getName(whole)}」${more}还多，部分不会大于整体`,
        fix: '核对两个数，把填错的改过来',
      }),
    ];
  }),
  ...yearlyNames.flatMap((id): Finding[] => {
    const value = row[id];
    // Money has 分; nobody settles half a matter.
    return value === undefined || id === 'running' || Number.isInteger(value)
      ? []
      : [
          at(index, id, {
            rule: 'year-unit',
            severity: 'warning',
            message: `${row.year}年的「${getName(id)}」写的是${value}，这一格数的是${yearlyMeasures[id].unit}，不会有小数`,
            fix: '只写数字，不写万：3.2万要写 32000',
          }),
        ];
  }),
];

/** Rows whose year, source or numbers cannot stand as they are. */
function validateShape(
  { row, index }: PlacedYear,
  { data, today, years, at }: { data: CheckedFile['data']; today: string; years: readonly YearRow[]; at: At },
): Finding[] {
  const named = (data?.sources ?? []).flatMap(({ title, short }) => (short ? [short, title] : [title]));
  const findings: Finding[] = [];
  const say = (key: string, told: Told) => void findings.push(at(index, key, told));
  if (row.year < 1949 || row.year > Number(today.slice(0, 4)))
    say('year', {
      rule: 'year-year',
      severity: 'error',
      message: `年度数据写的是${row.year}年，不在1949年到今年之间`,
      fix: '写四位数字的年份，例如 2024',
    });
  if (years.findIndex(({ year }) => year === row.year) < index)
    say('year', {
      rule: 'year-twice',
      severity: 'error',
      message: `${row.year}年写了两条`,
      fix: '一年只写一条：合成一条，或者把写错的年份改过来',
    });
  if (yearlyNames.every((id) => row[id] === undefined))
    say('year', {
      rule: 'year-empty',
      severity: 'warning',
      message: `${row.year}年一个数也没有填`,
      fix: '填上有的数，或者删去这一年',
    });
  if (row.source === undefined)
    say('source', {
      rule: 'figure-source',
      severity: 'warning',
      message: `${row.year}年的数没有写来源，网页会显示「来源未注明」`,
      fix: '先在「来源」里登记公报、年报或报道，再在这里选它',
    });
  else if (!named.includes(row.source))
    say('source', {
      rule: 'figure-source',
      severity: 'error',
      message: `${row.year}年的来源写的是「${row.source}」，本页「来源」里没有这一条`,
      fix: '在「来源」里登记它，或者改成那里的简称',
    });
  return findings;
}

/** The yearly form: each year once and with its source, its numbers in the unit of the form, and held against the year before. */
export function validateYears({ source, parsed, data }: CheckedFile, { today }: Surroundings): Finding[] {
  const years = data?.years ?? [];
  const at: At = (index, key, told) => ({
    file: source.path,
    field: `years.${index}.${key}`,
    line: parsed.lineOf(['years', index, key]),
    ...told,
  });
  const placed = years.map((row, index) => ({ row, index }));
  const sorted = [...placed].sort((a, b) => a.row.year - b.row.year);
  return [
    ...placed.flatMap((one) => [...validateShape(one, { data, today, years, at }), ...validateRow(one, at)]),
    ...sorted.flatMap((one, index) => {
      const before = sorted[index - 1];
      return before && before.row.year < one.row.year ? compareYears(before, one, at) : [];
    }),
  ];
}
