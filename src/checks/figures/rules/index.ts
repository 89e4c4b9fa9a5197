import type { Finding } from '../../../rules/entries/finding.ts';
import type { CheckedFile } from '../../../rules/entries/checked-file.ts';
import { validateIntervals, validateOverlaps, validateTargets } from './claims.ts';
import { validateFrequency } from './frequency.ts';
import { validateBases, validateMeasures, validateMeasureUnits } from './measures.ts';
import { validateInferred } from './inferred.ts';
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
  validateIntervals,
  validateMeasures,
  validateMeasureUnits,
  validateBases,
  validateTargets,
  validateOverlaps,
  validateInferred,
] satisfies EntryRule[];

/** The figures of an entry agree with each other. */
export function validateFigureRules(file: CheckedFile): Finding[] {
  const figures = getPlacedFigures(file);
  return [...rules.flatMap((rule) => rule(figures)), ...validateEntryPeriod(file)];
}

/** The figures of a place are the same in each entry that copies them. */
export const validateFigureCopies = (files: readonly CheckedFile[]): Finding[] =>
  validateCopies(files.flatMap(getPlacedFigures));
