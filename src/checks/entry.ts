import { parseFile, type ParsedFile, toParsed } from '../domain/entry.ts';
import { type Finding, sortFindings } from '../domain/finding.ts';
import type { SourceFile } from '../folder.ts';
import { validateCharts } from './charts.ts';
import { dropAllowed } from './allowances.ts';
import type { CheckedFile, EntryCheck, Location, Surroundings } from './context.ts';
import { validateFigureRules } from './figure-rules/index.ts';
import { validateDoors } from './doors.ts';
import { validateFigures } from './figures.ts';
import { validateImages } from './images.ts';
import { validateAnswer, validateSlogans, validateTypography } from './language.ts';
import { validateLaws } from './laws.ts';
import { validatePathways } from './pathways.ts';
import { validatePrivacy } from './privacy.ts';
import { validateReadability } from './readability.ts';
import { validateReferences } from './references.ts';
import { validateReviews } from './reviews.ts';
import { validateSaidLaw } from './said-law.ts';
import { validateSchema } from './schema.ts';
import { validateStatutes } from './statutes.ts';
import { validateStories } from './stories.ts';
import { validateTopics } from './topics.ts';
import { validateUnfinished } from './unfinished.ts';
import { validateTwins } from './twins.ts';
import { validateUnknownFields } from './unknown-fields.ts';

/** Every check of one entry, in the order in which they run. */
const entryChecks = [
  validatePrivacy,
  validateStories,
  validateReferences,
  validateUnknownFields,
  validateImages,
  validateFigures,
  validateFigureRules,
  validateCharts,
  validateTopics,
  validatePathways,
  validateReadability,
  validateAnswer,
  validateSlogans,
  validateTypography,
  validateLaws,
  validateSaidLaw,
  validateStatutes,
  validateReviews,
  validateUnfinished,
  validateDoors,
  validateTwins,
] satisfies EntryCheck[];

/** An entry held against its schema: ready for the other checks, with what the schema finds. */
export interface Opened {
  file: CheckedFile;
  findings: Finding[];
}

const open = (source: Location, parsed: ParsedFile): Opened => {
  const { data, findings } = validateSchema(source, parsed);
  return { file: { source, parsed, data }, findings };
};

/** Opens a file of the content folder. */
export const openFile = ({ path, collection, id, text }: SourceFile): Opened =>
  open({ path, collection, id }, parseFile(text));

/** What every check of one entry finds in it, unsorted, without what its schema finds and without what it allows. */
export const validateEntry = (file: CheckedFile, around: Surroundings): Finding[] =>
  dropAllowed(
    file,
    entryChecks.flatMap((check) => check(file, around)),
  );

/**
 * What is wrong with an entry that is being written: its form as it stands, and its body. Places are offsets in those
 * very strings; lines are counted in the body alone.
 */
export function validateDraft(
  source: Location,
  { data, body }: { data: Record<string, unknown>; body: string },
  around: Surroundings,
): Finding[] {
  const { file, findings } = open(source, toParsed(data, body));
  return sortFindings([...findings, ...validateEntry(file, around)]);
}
