import type { Finding } from '../../../rules/entries/finding.ts';
import { getSpan, isBackwards } from '../../../rules/time/period.ts';
import type { CheckedFile } from '../../../rules/entries/checked-file.ts';
import { type EntryRule, findingAt } from './placed.ts';

const backwards = (subject: string, period: string) =>
  ({
    rule: 'period-order',
    severity: 'error',
    message: `${subject}时间写的是「${period}」，结束在开始之前`,
    fix: '核对原文，把开始和结束的时间改对',
  }) as const;

const isWrong = (period: string | undefined): period is string => {
  const span = period === undefined ? undefined : getSpan(period);
  return span !== undefined && isBackwards(span);
};

/** The time that a figure speaks of ends after it begins. */
export const validatePeriods: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { period, label } = placed.figure;
    return isWrong(period) ? [findingAt(placed, 'period', backwards(`「${label}」的`, period))] : [];
  });

/** So does the time that an entry itself speaks of. */
export const validateEntryPeriod = ({ source, parsed, data }: CheckedFile): Finding[] => {
  const period = data?.period;
  return typeof period === 'string' && isWrong(period)
    ? [{ file: source.path, field: 'period', line: parsed.lineOf(['period']), ...backwards('', period) }]
    : [];
};
