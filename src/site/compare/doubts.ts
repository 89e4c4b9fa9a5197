import type { Doubt } from './rules/record.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';

type Sources = Data<'cases'>['sources'];

/** The numbers by which a practice is judged. */
const judged = ['settled', 'closed', 'mediated', 'accepted', 'success', 'satisfaction'];

/** From what share of numbers without a time on that is the greatest doubt. */
const mostTimeless = 0.5;

/**
 * What to doubt most, by what can be counted, in this order: the report contradicts itself where it tells of results; the
 * place has written it itself; most numbers have no time; nobody knows who wrote it; else what the editor has put first.
 */
export function getDoubt(figures: readonly Figure[], sources: Sources, limits: readonly string[]): Doubt | undefined {
  const results = figures.filter(({ measure = '' }) => judged.includes(measure));
  const contradicted = results.find(({ conflict }) => conflict !== undefined);
  const timeless = figures.filter(({ period }) => period === undefined).length;
  const found = [
    contradicted && t('compare.doubt.conflict', { label: contradicted.label, conflict: contradicted.conflict ?? '' }),
    sources.length > 0 && sources.every(({ by }) => by === 'local') && t('compare.doubt.own'),
    figures.length > 0 &&
      timeless / figures.length >= mostTimeless &&
      t('compare.doubt.timeless', { count: figures.length, timeless }),
    sources.length > 0 && sources.every(({ by }) => by === undefined || by === 'unknown') && t('compare.doubt.unknown'),
  ].find((words) => typeof words === 'string');
  const [first] = limits;
  if (typeof found === 'string') return { text: found, more: limits.length };
  return first === undefined ? undefined : { text: first, more: limits.length - 1 };
}
