import { createNearest } from '../../../rules/language/nearest.ts';
import { getInterval } from '../../../rules/figures/figure.ts';
import { readInterval } from '../../../rules/time/interval.ts';
import { type EntryRule, findingAt } from './placed.ts';

/** Words of a note that say that a number is asked for, and not what was reached. */
const target =
  /(?:这?是|属于?)(?:工作|服务|制度)?(?:要求|目标|规定|安排)|不是统计|制度(?:时限|规定的)|目标(?:值|任务)/u;

/** What is asked for is said to be so, lest it be taken for a result. */
export const validateTargets: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { label, claim, note } = placed.figure;
    if (claim === 'target' || !target.test(note ?? '')) return [];
    return [
      findingAt(placed, 'claim', {
        rule: 'figure-claim',
        severity: 'warning',
        message: `「${label}」的说明像是要求，不是做到的结果，「谁的数」却没有选「要求」`,
        fix: '在「谁的数」里选「要求」；真是结果的，把说明改清楚',
      }),
    ];
  });

/** Numbers that may count the same things are named as they are called in the entry. */
export const validateOverlaps: EntryRule = (figures) => {
  const labels = figures.map(({ figure }) => figure.label);
  const known = new Set(labels);
  const findNearest = createNearest();
  return figures.flatMap((placed) =>
    placed.figure.overlaps.flatMap((label) => {
      const isOwn = label === placed.figure.label;
      if (known.has(label) && !isOwn) return [];
      const nearest = isOwn ? undefined : findNearest(label, () => labels);
      return [
        findingAt(placed, 'overlaps', {
          rule: 'figure-overlap',
          severity: 'error',
          message: isOwn
            ? `「${label}」写的是和自己重叠`
            : `「${placed.figure.label}」可能重叠的数「${label}」在「数据」里没有`,
          fix: nearest ? `改成「${nearest}」` : '写「数据」里另一个数的名称，或者删去',
        }),
      ];
    }),
  );
};

/** Days that are written beside a time are in order, and those that its words name. */
export const validateIntervals: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { label, period = '', from, to } = placed.figure;
    if (from === undefined && to === undefined) return [];
    const set = getInterval(placed.figure);
    if (set?.from !== undefined && set.to !== undefined && set.to < set.from)
      return [
        findingAt(placed, 'to', {
          rule: 'period-order',
          severity: 'error',
          message: `「${label}」的时间从 ${from ?? ''} 到 ${to ?? ''}，结束在开始之前`,
          fix: '核对原文，把「从」和「到」改对',
        }),
      ];
    const read = readInterval(period);
    if (!read || (read.from === set?.from && read.to === set?.to)) return [];
    return [
      findingAt(placed, from === undefined ? 'to' : 'from', {
        rule: 'figure-interval',
        severity: 'error',
        message: `「${label}」的时间写的是「${period}」，「从」「到」写的是另一段时间`,
        fix: '时间里看得出年份的，「从」「到」空着就行；抄错了就改对',
      }),
    ];
  });
