import { type ChartFault, getChartFault } from '../../rules/figures/chart.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { createNearest, type FindNearest } from '../../rules/language/nearest.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** Why a chart is not drawn, and what to do, by what is wrong with it. */
const words = {
  few: ['少于两个数，画不成对比', '至少写两个「数据」里的名称'],
  unit: ['里的数单位不同，不能比', '只留单位相同的数'],
  period: ['里的数时间不同，不能比', '只留时间相同的数'],
  source: ['里的数来源不同，不能比', '只留来源相同的数'],
} satisfies Record<Exclude<ChartFault['kind'], 'unknown'>, [message: string, fix: string]>;

const describe = (
  title: string,
  fault: ChartFault,
  figures: readonly Figure[],
  findNearest: FindNearest,
): Pick<Finding, 'message' | 'fix'> => {
  if (fault.kind !== 'unknown') {
    const [message, fix] = words[fault.kind];
    return { message: `对比图「${title}」${message}，网页不画它`, fix };
  }
  const nearest = findNearest(fault.label, () => figures.map(({ label }) => label));
  return {
    message: `对比图「${title}」里的「${fault.label}」在「数据」里没有，网页不画它`,
    fix: nearest ? `改成「${nearest}」` : '写「数据」里的名称，或者删去',
  };
};

/** A chart compares what can be compared: at least two figures of one unit, one time and one source. */
export function validateCharts({ source, parsed, data }: CheckedFile): Finding[] {
  const { charts = [], figures, profile = [], network = [] } = data ?? {};
  const all = figures ?? [...profile, ...network];
  const findNearest = createNearest();
  return charts.flatMap((chart, index): Finding[] => {
    const fault = getChartFault(chart, all);
    if (!fault) return [];
    return [
      {
        file: source.path,
        field: `charts.${index}.figures`,
        line: parsed.lineOf(['charts', index, 'figures']),
        rule: 'chart-figures',
        severity: 'error',
        ...describe(chart.title, fault, all, findNearest),
      },
    ];
  });
}
