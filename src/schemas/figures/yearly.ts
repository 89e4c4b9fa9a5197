import { z } from 'astro/zod';
import { amount, count, editorFields, line } from '../fields.ts';
import { getKnownMeasure } from './measure.ts';
import { keysOf } from '../record.ts';

/**
 * What a county writes down once a year, in this order, with the unit that the form asks for; `isState` where it is what there
 * was on the last day of the year, and not what was done in it.
 */
export const yearlyMeasures = {
  population: { unit: '人', isState: true },
  committees: { unit: '个', isState: true },
  mediators: { unit: '人', isState: true },
  fullTimeMediators: { unit: '人', isState: true },
  visits: { unit: '人次', isState: false },
  accepted: { unit: '件', isState: false },
  mediated: { unit: '件', isState: false },
  settled: { unit: '件', isState: false },
  confirmed: { unit: '件', isState: false },
  running: { unit: '元', isState: false },
} as const;

/** A measure of the yearly form. */
export type YearlyMeasure = keyof typeof yearlyMeasures;

/** The measures of the yearly form, in its order. */
export const yearlyNames: readonly YearlyMeasure[] = keysOf(yearlyMeasures);

const number = (id: YearlyMeasure) => {
  const measure = getKnownMeasure(id);
  const { unit, isState } = yearlyMeasures[id];
  return amount(`${measure?.name ?? id}（${unit}）`, {
    hint: `${isState ? '年底的数' : '这一年的数'}。算：${measure?.counts ?? ''}；不算：${measure?.countsNot ?? ''}`,
  }).optional();
};

/** The figures of a place year by year: ten measures, each with the same meaning and unit in every year. */
export const years = () =>
  z
    .array(
      z.object({
        year: count('哪一年', { hint: '四位数字，例如：2024' }, 2100),
        source: line('来源', {
          hint: '从「来源」里选；没有就空着，网页会写「来源未注明」',
          offer: 'sources',
        }).optional(),
        population: number('population'),
        committees: number('committees'),
        mediators: number('mediators'),
        fullTimeMediators: number('fullTimeMediators'),
        visits: number('visits'),
        accepted: number('accepted'),
        mediated: number('mediated'),
        settled: number('settled'),
        confirmed: number('confirmed'),
        running: number('running'),
        note: line('说明', { hint: '口径变了、数字大变的，在这里写原因；网页放在表的下面' }).optional(),
      }),
    )
    .default([])
    .register(editorFields, {
      label: '年度数据',
      hint: '每年填一次，一年一条，十样数；没有的空着；单位已经定好，只写数字，不写万。网页按年画成小图',
      summary: '{{fields.year}}',
    });
