import { proposeMeasure } from '../../../rules/figures/propose-measure.ts';
import { getBaseUnit, parseUnit } from '../../../rules/figures/units.ts';
import { getKnownMeasure, type Measure } from '../../../schemas/figures/measure.ts';
import { type EntryRule, findingAt, type PlacedFigure } from './placed.ts';

/** A figure names what it counts in the words of the vocabulary, or says why none of them fits. */
export const validateMeasures: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { label, unit, measure, noMeasure } = placed.figure;
    if (measure !== undefined && noMeasure !== undefined)
      return [
        findingAt(placed, 'noMeasure', {
          rule: 'figure-measure',
          severity: 'warning',
          message: `「${label}」选了指标，又写没有合适的指标`,
          fix: '只留一样',
        }),
      ];
    if (measure !== undefined || noMeasure !== undefined) return [];
    const proposed = getKnownMeasure(proposeMeasure({ label, unit }))?.name;
    return [
      findingAt(placed, 'measure', {
        rule: 'figure-measure',
        severity: 'warning',
        message: `「${label}」没有写指标，别处的同类数和它比不到一起`,
        fix: proposed
          ? `看名称是「${proposed}」，对的话在「指标」里选它；只是一部分的，再写「只算哪一部分」`
          : '在「指标」里选一样；名单里没有的，在「没有合适的指标」里选原因',
      }),
    ];
  });

/** A measure is counted in its own units; a rise or fall of it may be told as a share too. Of a unit that nobody knows nothing can be said. */
export const validateMeasureUnits: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { label, unit, measure: id, change } = placed.figure;
    const measure = getKnownMeasure(id);
    const kind = getBaseUnit(unit);
    if (!measure || kind === undefined || measure.units.includes(kind) || (change && kind === '%')) return [];
    return [
      findingAt(placed, 'measure', {
        rule: 'figure-measure-unit',
        severity: 'error',
        message: `「${label}」的单位是「${unit}」，指标「${measure.name}」数的是「${measure.units.join('、')}」`,
        fix: '指标选错了就改选，单位抄错了就改单位；数的是增减的，填「变化」',
      }),
    ];
  });

/** Words of a note that say what a share is a share of, or that the source does not. */
const base = /分母|基数|怎么测|怎么问|怎么算|谁测|多少人|除以|占.{1,12}(?:的|比)|对应/u;

const hasParts = (rate: PlacedFigure, { numerator, denominator }: Measure, figures: readonly PlacedFigure[]): boolean =>
  [numerator, denominator].every((id) =>
    figures.some(({ figure }) => id !== undefined && figure.measure === id && figure.scope === rate.figure.scope),
  );

/** A share stands beside what it is a share of, or its note says so; what is asked for needs none. */
export const validateBases: EntryRule = (figures) =>
  figures.flatMap((placed) => {
    const { label, unit, measure: id, change, claim, note, conflict } = placed.figure;
    const measure = getKnownMeasure(id);
    if (!measure || measure.section !== 'result' || parseUnit(unit).kind !== '%' || change || claim === 'target')
      return [];
    if (hasParts(placed, measure, figures) || base.test(`${note ?? ''}${conflict ?? ''}`)) return [];
    return [
      findingAt(placed, 'note', {
        rule: 'figure-base',
        severity: 'warning',
        message: `「${label}」是个比例，没有写是占什么的`,
        fix: '在「说明」里写：分母是什么；来源没有写的，写「分母没有写」',
      }),
    ];
  });
