import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import type { Data } from '../../schemas/index.ts';
import type { Figure } from '../figures/figure.ts';
import { findEffects, type Effect } from './effect.ts';

type Case = Data<'cases'>;
type Evaluation = Case['evaluations'][number];

/**
 * How far what is written down shows that a practice does what it is for, after the five levels of Nesta (decisions/042):
 * 1 it is told what is done, 2 a result is measured before and after, 3 it is held against where it was not done, 4 others
 * have done so who have no part in it, 5 they have done so in several places, and the steps are written down.
 */
export type EvidenceLevel = 1 | 2 | 3 | 4 | 5;

/** Why a practice is no higher than the first level: what is missing of a result before and after. */
export type FirstGap = 'noResult' | 'onlyTargets' | 'noTime' | 'conflict' | 'noBase' | 'once';

/** A practice's level of evidence. */
export interface Evidence {
  level: EvidenceLevel;
  /** On the first level: what is missing. */
  gap: FirstGap | undefined;
  /** What was measured before and after, by the figures of the entry. */
  effects: Effect[];
  /** What was reached at one time alone. */
  results: Figure[];
  /** By whom it was held against something else, the strongest first. */
  evaluations: Evaluation[];
}

/** Numbers of how well it went and how long it took; how much was done tells nothing of either. */
export const isResult = ({ measure, noMeasure, change }: Figure): boolean => {
  const known = getKnownMeasure(measure);
  if (known) return known.direction !== 'neither' && (known.section === 'result' || known.section === 'time');
  return noMeasure === 'local' && change !== undefined;
};

/** An evaluation that holds the practice against places or people without it. */
const isCompared = ({ design }: Evaluation): boolean => design !== 'before';

const isIndependent = (evaluation: Evaluation): boolean => isCompared(evaluation) && evaluation.who === 'others';

function getFirstGap(figures: readonly Figure[]): FirstGap {
  const results = figures.filter(isResult);
  const reached = results.filter(({ claim }) => claim !== 'target');
  if (results.length === 0) return 'noResult';
  if (reached.length === 0) return 'onlyTargets';
  const sound = reached.filter(({ conflict }) => conflict === undefined);
  if (sound.length === 0) return 'conflict';
  if (sound.every(({ change }) => change !== undefined)) return 'noBase';
  return sound.every(({ period }) => period === undefined) ? 'noTime' : 'once';
}

function getLevel(evaluations: readonly Evaluation[], hasEffect: boolean, hasSteps: boolean): EvidenceLevel {
  const places = new Set(evaluations.filter(isIndependent).map(({ where }) => where));
  if (places.size > 1 && hasSteps) return 5;
  if (places.size > 0) return 4;
  if (evaluations.some(isCompared)) return 3;
  return hasEffect || evaluations.length > 0 ? 2 : 1;
}

/** The evidence for a practice by what its own fields say; `hasSteps` tells whether a method of it is written down step by step. */
export function getEvidence({ figures, evaluations }: Case, hasSteps: boolean): Evidence {
  const effects = findEffects(figures.filter((figure) => isResult(figure)));
  const level = getLevel(evaluations, effects.length > 0, hasSteps);
  return {
    level,
    gap: level === 1 ? getFirstGap(figures) : undefined,
    effects,
    results: figures.filter((figure) => isResult(figure) && figure.claim !== 'target' && figure.change === undefined),
    evaluations: evaluations.toSorted(
      (a, b) => Number(isIndependent(b)) - Number(isIndependent(a)) || Number(isCompared(b)) - Number(isCompared(a)),
    ),
  };
}
