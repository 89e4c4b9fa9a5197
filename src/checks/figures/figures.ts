import { isSaidToLackTime } from '../../rules/figures/figure.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { createNearest } from '../../rules/language/nearest.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';

/** Nobody chooses among more sources than these. */
const mostNamed = 20;

const figureFields = ['figures', 'profile', 'network'] as const;

/** The figures put below a title are figures of the entry, and none that is only asked for. */
const validateKeyFigures = ({ source, parsed, data }: CheckedFile): Finding[] => {
  const figures = data?.figures ?? [];
  const labels = figures.filter(({ claim }) => claim !== 'target').map(({ label }) => label);
  const known = new Set(labels);
  const targets = new Set(figures.filter(({ claim }) => claim === 'target').map(({ label }) => label));
  const findNearest = createNearest();
  return (data?.keyFigures ?? []).flatMap((label, index): Finding[] => {
    if (known.has(label)) return [];
    const isTarget = targets.has(label);
    const nearest = isTarget ? undefined : findNearest(label, () => labels);
    return [
      {
        file: source.path,
        field: `keyFigures.${index}`,
        line: parsed.lineOf(['keyFigures', index]),
        rule: 'key-figure',
        severity: 'error',
        message: isTarget
          ? `要点数据「${label}」是要求，不是做到的结果，不放在标题下面`
          : `要点数据「${label}」在「数据」里没有`,
        fix: nearest ? `改成「${nearest}」` : '写「数据」里的名称，或者删去',
      },
    ];
  });
};

/** Every figure says when and by whom; its source is one of the entry's own. */
export function validateFigures(file: CheckedFile): Finding[] {
  return [...validateKeyFigures(file), ...validateProvenance(file), ...validateWriters(file), ...validateCost(file)];
}

/** Who wrote a report on which figures rest tells how far they are to be trusted. */
const validateWriters = ({ source, parsed, data }: CheckedFile): Finding[] => {
  const isAsked = figureFields.some((field) => (data?.[field] ?? []).length > 0);
  return (isAsked ? (data?.sources ?? []) : []).flatMap(({ title, short, by }, index): Finding[] =>
    by === undefined
      ? [
          {
            file: source.path,
            field: `sources.${index}.by`,
            line: parsed.lineOf(['sources', index]),
            rule: 'source-writer',
            severity: 'warning',
            message: `来源「${short ?? title}」没有写是谁写的，读的人不知道数字是自报的还是别人查过的`,
            fix: '在「谁写的」里选：本地机关、媒体、上级机关、研究者；看不出的照实选',
          },
        ]
      : [],
  );
};

/** With which measure the money of each kind of cost stands among the figures. */
const costMeasures = { build: 'building', run: 'running' } as const;

/** A sum that is told in words stands among the figures too, where it can be reckoned with. */
const validateCost = ({ source, parsed, data }: CheckedFile): Finding[] => {
  const { cost, figures = [] } = data ?? {};
  return (Array.isArray(cost) ? cost : []).flatMap(({ kind, what }, index): Finding[] => {
    const measure = costMeasures[kind];
    if (!/(?<![\d,.])\d[\d,.]*[余多]?[万亿]?余?元/u.test(what) || figures.some((figure) => figure.measure === measure))
      return [];
    return [
      {
        file: source.path,
        field: `cost.${index}.what`,
        line: parsed.lineOf(['cost', index, 'what']),
        rule: 'cost-figure',
        severity: 'warning',
        message: `花费写了「${what}」，「数据」里没有这笔钱，算不了账`,
        fix: `在「数据」里记一条，指标选「${getKnownMeasure(measure)?.name ?? ''}」`,
      },
    ];
  });
};

function validateProvenance({ source, parsed, data }: CheckedFile): Finding[] {
  const named = (data?.sources ?? []).flatMap(({ title, short }) => (short ? [short, title] : [title]));
  const known = new Set(named);
  const findNearest = createNearest();
  return figureFields.flatMap((field) =>
    (data?.[field] ?? []).flatMap((figure, index): Finding[] => {
      const at = (key: string) => ({
        file: source.path,
        field: `${field}.${index}.${key}`,
        line: parsed.lineOf([field, index, key]),
        rule: `figure-${key}`,
      });
      const findings: Finding[] = [];
      if (!figure.period && !isSaidToLackTime(figure.note))
        findings.push({
          ...at('period'),
          severity: 'warning',
          message: `「${figure.label}」没有写时间，网页会显示「时间未注明」`,
          fix: '报道里有就补上，例如 2021年；没有就在「说明」里写「原文未写时间」',
        });
      if (!figure.source)
        findings.push({
          ...at('source'),
          severity: 'warning',
          message: `「${figure.label}」没有写来源，网页会显示「来源未注明」`,
          fix:
            named.length > 0
              ? `写上来源：${named.slice(0, mostNamed).join('、')}`
              : '先在「来源」里登记报道，再在这里写它的简称',
        });
      else if (!known.has(figure.source)) {
        const nearest = findNearest(figure.source, () => named);
        findings.push({
          ...at('source'),
          severity: 'error',
          message: `「${figure.label}」的来源写的是「${figure.source}」，本页「来源」里没有这一条`,
          fix: nearest ? `改成「${nearest}」，或者在「来源」里登记它` : '在「来源」里登记它',
        });
      }
      return findings;
    }),
  );
}
