import type { FigureSection } from '../../schemas/figures/measure.ts';
import { getKnownMeasure, measures } from '../../schemas/figures/measure.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { t } from '../../text.ts';
import type { FigureView } from './figures.ts';

/** The figures of one part of the vocabulary, under a line that says how many they are. */
export interface FigureFold {
  title: string;
  figures: FigureView[];
  isOpen: boolean;
}

/** Up to so many figures are read at a glance; a longer table is folded. */
const mostOpen = 8;

const sections: (FigureSection | 'none')[] = [...new Set(measures.map(({ section }) => section)), 'none'];

/** Figures by what they speak of, in the order of the vocabulary; those without a measure of it come last. */
export function foldFigures(figures: readonly Figure[], views: readonly FigureView[]): FigureFold[] {
  const sectionOf = (index: number) => getKnownMeasure(figures[index]?.measure)?.section ?? 'none';
  return sections.flatMap((section): FigureFold[] => {
    const own = views.filter((_, index) => sectionOf(index) === section);
    const name = section === 'none' ? t('figure.fold.none') : t(`compare.section.${section}`);
    return own.length > 0
      ? [{ title: t('figure.fold', { name, count: own.length }), figures: own, isOpen: views.length <= mostOpen }]
      : [];
  });
}
