import type { Finding } from '../../domain/finding.ts';
import type { CheckContext } from '../context.ts';
import { validateFrequency } from './frequency.ts';
import { validateParts } from './parts.ts';
import { validateEntryPeriod, validatePeriods } from './periods.ts';
import { type EntryRule, getPlacedFigures } from './placed.ts';
import { validateRates } from './rates.ts';
import { validatePercent, validateUnits } from './units.ts';
import { validateCopies, validateTwoValues } from './values.ts';

/** What is asked of the figures of one entry. */
const rules = [
  validateParts,
  validateRates,
  validateFrequency,
  validateTwoValues,
  validatePercent,
  validateUnits,
  validatePeriods,
] satisfies EntryRule[];

/** Figures agree with each other, within an entry and across the entries of a place. */
export function validateFigureRules({ files }: CheckContext): Finding[] {
  const byFile = files.map(getPlacedFigures);
  return [
    ...byFile.flatMap((figures) => rules.flatMap((rule) => rule(figures))),
    ...files.flatMap(validateEntryPeriod),
    ...validateCopies(byFile.flat()),
  ];
}
