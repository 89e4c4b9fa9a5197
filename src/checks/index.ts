import { parseFile } from '../domain/entry.ts';
import { type Finding, sortFindings } from '../domain/finding.ts';
import type { StatuteFile } from '../domain/statutes.ts';
import type { Folder } from '../folder.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';
import { site as siteSchema, type Site } from '../schemas/site.ts';
import { today as buildDay } from '../today.ts';
import type { CheckContext, CheckedFile } from './context.ts';
import { validateCharts } from './charts.ts';
import { validateFigureRules } from './figure-rules/index.ts';
import { validateFigures } from './figures.ts';
import { validateImages } from './images.ts';
import { validateLaws } from './laws.ts';
import { validatePathways } from './pathways.ts';
import { validateReadability } from './readability.ts';
import { validateReferences } from './references.ts';
import { validateReviews } from './reviews.ts';
import { describeIssue, validateSchema } from './schema.ts';
import { validateSlugs } from './slugs.ts';
import { validateStatutes } from './statutes.ts';
import { validateTopics } from './topics.ts';
import { validateUnfinished } from './unfinished.ts';
import { validateUnknownFields } from './unknown-fields.ts';

/** Every check over a whole folder, in the order in which they run. */
const checks = [
  validateSlugs,
  validateReferences,
  validateUnknownFields,
  validateImages,
  validateFigures,
  validateFigureRules,
  validateCharts,
  validateTopics,
  validatePathways,
  validateReadability,
  validateLaws,
  validateStatutes,
  validateReviews,
  validateUnfinished,
] satisfies ((context: CheckContext) => Finding[])[];

/** What came of checking a folder: all findings, sorted, and the files whose front matter holds. */
export interface CheckResult {
  findings: Finding[];
  files: CheckedFile[];
  site: Site;
}

function readSite(folder: Folder, shipped: Site): { site: Site; findings: Finding[] } {
  if (folder.site === undefined) return { site: shipped, findings: [] };
  const at = { file: 'site.json', rule: 'settings', severity: 'error' } as const;
  let raw: unknown;
  try {
    raw = JSON.parse(folder.site);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      site: shipped,
      findings: [{ ...at, field: '', message: `site.json 读不懂（${message}）`, fix: '检查逗号、引号和括号是否成对' }],
    };
  }
  const result = siteSchema.safeParse(raw);
  if (result.success) return { site: result.data, findings: [] };
  return {
    site: shipped,
    findings: result.error.issues.map((issue) => ({
      ...at,
      field: issue.path.join('.'),
      ...describeIssue(issue, siteSchema, raw),
    })),
  };
}

/** The words of the interface that a folder brings along: a flat list of texts. */
function validateWords({ ui }: Folder): Finding[] {
  if (ui === undefined) return [];
  const at = { file: 'ui.json', rule: 'settings', severity: 'error' } as const;
  let raw: unknown;
  try {
    raw = JSON.parse(ui);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ ...at, field: '', message: `ui.json 读不懂（${message}）`, fix: '检查逗号、引号和括号是否成对' }];
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return [{ ...at, field: '', message: 'ui.json 不是一组「名称: 文字」', fix: '照随站的 content/ui.json 的样子写' }];
  return Object.entries(raw)
    .filter(([, words]) => typeof words !== 'string')
    .map(([field]) => ({ ...at, field, message: `「${field}」不是文字`, fix: '把这一项写成引号里的一句话' }));
}

/** What a check may know besides the folder. */
interface CheckOptions {
  /** Texts of laws; citations are checked against them. */
  statutes?: readonly StatuteFile[];
  /** `YYYY-MM-DD`, on which versions of laws and reviews hold or no longer do. */
  today?: string;
}

/** Runs every check over a content folder; `shippedSite` stands in where the folder has no settings of its own. */
export function validateFolder(
  folder: Folder,
  shippedSite: Site,
  { statutes = [], today = buildDay }: CheckOptions = {},
): CheckResult {
  const settings = readSite(folder, shippedSite);
  const findings = [...settings.findings, ...validateWords(folder)];
  const files = folder.files.map((source): CheckedFile => {
    const parsed = parseFile(source.text);
    const outcome = validateSchema(source, parsed);
    findings.push(...outcome.findings);
    return { source, parsed, data: outcome.data };
  });
  const ids = Object.fromEntries(collectionNames.map((name) => [name, new Set<string>()])) as Record<
    CollectionName,
    Set<string>
  >;
  for (const { source } of files) ids[source.collection].add(source.id);
  const context: CheckContext = { folder, files, ids, site: settings.site, statutes, today };
  for (const check of checks) findings.push(...check(context));
  return { findings: sortFindings(findings), files, site: settings.site };
}
