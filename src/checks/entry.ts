import type { CheckedFile, Location } from '../rules/entries/checked-file.ts';
import { toParsed } from '../rules/entries/entry.ts';
import { type Finding, sortFindings } from '../rules/entries/finding.ts';
import { longest } from '../schemas/lengths.ts';
import { openParsed } from './shape/open-file.ts';
import { validateCharts } from './figures/charts.ts';
import { dropAllowed } from './allowances.ts';
import type { EntryCheck, Surroundings } from './context/context.ts';
import { validatePractice } from './figures/practice.ts';
import { validateFigureRules } from './figures/rules/index.ts';
import { validateAttachments } from './links/attachments.ts';
import { validateDangerDoors } from './links/danger-doors.ts';
import { validateDoors } from './links/doors.ts';
import { validateHotlines } from './links/hotlines.ts';
import { validateFigures } from './figures/figures.ts';
import { validateYears } from './figures/years.ts';
import { validateImages } from './links/images.ts';
import { validateArticleQuantities } from './law/article-quantities.ts';
import { validateAnswer, validateSlogans, validateTypography } from './language/language.ts';
import { validateLapsedNames } from './law/lapsed-names.ts';
import { validateHedges } from './law/hedges.ts';
import { validateShortened } from './law/shortened.ts';
import { validateAsks } from './language/asks.ts';
import { validateLaws } from './law/laws.ts';
import { validatePathways } from './links/pathways.ts';
import { validatePrivacy } from './privacy/privacy.ts';
import { validateReadability } from './language/readability.ts';
import { validateReferences } from './links/references.ts';
import { validateReviews } from './law/reviews.ts';
import { validateSaidLaw } from './law/said-law.ts';
import { validateStatutes } from './law/statutes.ts';
import { validateStories } from './privacy/stories.ts';
import { validateSums } from './links/sums.ts';
import { validateTopics } from './links/topics.ts';
import { validateUnexplained } from './language/unexplained.ts';
import { validateUnfinished } from './language/unfinished.ts';
import { validateTwins } from './language/twins.ts';
import { validateUnknownFields } from './shape/unknown-fields.ts';
import { validateBodyLinks } from './links/body-links.ts';
import { validateCharacters } from './shape/characters.ts';
import { validateDates } from './shape/dates.ts';
import { validateDeclaration, validateDeclared } from './shape/declared.ts';
import { validateForms } from './shape/forms.ts';
import { validateLines } from './shape/lines.ts';
import { validateMarks } from './shape/marks.ts';
import { validateMissing } from './shape/missing.ts';
import { validateRepeated } from './shape/repeated.ts';
import { validateSelfReferences } from './links/circles.ts';
import { validateDrawn } from './shape/undrawn.ts';
import { validateTitles } from './shape/titles.ts';
import { validateValues } from './shape/values.ts';
import { validateWritten } from './shape/written.ts';

/** Every check of one entry, in the order in which they run. */
export const entryChecks = [
  validatePrivacy,
  validateStories,
  validateReferences,
  validateSelfReferences,
  validateBodyLinks,
  validateAttachments,
  validateUnknownFields,
  validateWritten,
  validateCharacters,
  validateLines,
  validateTitles,
  validateDrawn,
  validateMissing,
  validateDeclaration,
  validateDates,
  validateRepeated,
  validateValues,
  validateMarks,
  validateImages,
  validateFigures,
  validatePractice,
  validateFigureRules,
  validateYears,
  validateCharts,
  validateTopics,
  validatePathways,
  validateForms,
  validateSums,
  validateHotlines,
  validateDangerDoors,
  validateReadability,
  validateAnswer,
  validateSlogans,
  validateTypography,
  validateLaws,
  validateSaidLaw,
  validateStatutes,
  validateArticleQuantities,
  validateShortened,
  validateLapsedNames,
  validateHedges,
  validateAsks,
  validateReviews,
  validateUnexplained,
  validateUnfinished,
  validateDoors,
  validateTwins,
] satisfies EntryCheck[];

/**
 * What every check of one entry finds in it, unsorted, without what its schema finds and without what it allows. A body that
 * is refused for its length is looked at by nothing slow: what else is wrong with it is told once it is short enough. `run` is how a
 * check is run, where somebody remembers what it has found.
 */
export function validateEntry(
  file: CheckedFile,
  around: Surroundings,
  run: (check: EntryCheck) => Finding[] = (check) => check(file, around),
): Finding[] {
  const checks = file.parsed.body.length > longest.body ? [validateMissing] : entryChecks;
  return dropAllowed(file, checks.flatMap(run));
}

/** The same of an entry that is to go to review, of which one thing more is asked: what is published may be older than the question. */
export const validateForReview = (file: CheckedFile, around: Surroundings): Finding[] => [
  ...validateEntry(file, around),
  ...validateDeclared(file),
];

/**
 * What is wrong with an entry that is being written: its form as it stands, and its body. Places are offsets in those
 * very strings; lines are counted in the body alone.
 */
export function validateDraft(
  source: Location,
  { data, body }: { data: Record<string, unknown>; body: string },
  around: Surroundings,
): Finding[] {
  const { file, findings } = openParsed(source, toParsed(data, body));
  return sortFindings([...findings, ...validateForReview(file, around)]);
}
