import type { Entry } from '../rules/entries/entry.ts';
import { type Finding, sortFindings } from '../rules/entries/finding.ts';
import type { ImageFacts } from '../rules/entries/image-facts.ts';
import { matchStatutes, type StatuteFile } from '../rules/law/statutes.ts';
import type { Folder } from '../content/folder.ts';
import { site as siteSchema, type Site } from '../schemas/site.ts';
import { today as buildDay } from '../content/today.ts';
import type { CheckedFile, FolderCheck, Summary } from './context/context.ts';
import { openFile, validateEntry } from './entry.ts';
import { validateFigureCopies } from './figures/rules/index.ts';
import { validateImageFiles } from './links/image-files.ts';
import { validateMediaNames, validateSettingsPrivacy } from './privacy/privacy.ts';
import { describeIssue } from './shape/schema.ts';
import { validateSlugs } from './links/slugs.ts';
import { describeUndated } from './law/statutes.ts';
import { validateUnlinked } from './links/unlinked.ts';
import { createSurroundings, getSummary } from './surroundings.ts';

/** Every check that needs all entries at once; those of one entry stand in `entry.ts`. */
const folderChecks: readonly FolderCheck[] = [
  validateSlugs,
  validateFigureCopies,
  validateMediaNames,
  validateUnlinked,
];

/** What came of checking a folder: all findings, sorted, and the files whose front matter holds. */
export interface CheckResult {
  findings: Finding[];
  files: CheckedFile[];
  site: Site;
  /** What the desk needs to check one entry against all others. */
  summary: Summary;
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
  if (result.success) return { site: result.data, findings: validateSettingsPrivacy('site.json', raw) };
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
  return [
    ...validateSettingsPrivacy('ui.json', raw),
    ...Object.entries(raw)
      .filter(([, words]) => typeof words !== 'string')
      .map(([field]) => ({ ...at, field, message: `「${field}」不是文字`, fix: '把这一项写成引号里的一句话' })),
  ];
}

/** What a check may know besides the folder. */
interface CheckOptions {
  /** Texts of laws; citations are checked against them. */
  statutes?: readonly StatuteFile[];
  /** What the pictures below `media/` are. */
  images?: readonly ImageFacts[];
  /** `YYYY-MM-DD`, on which versions of laws and reviews hold or no longer do. */
  today?: string;
}

const toLawEntries = ({ laws }: Summary) =>
  Object.entries(laws).map(([id, data]): Entry<'laws'> => ({ collection: 'laws', id, data, body: '' }));

/** Runs every check over a content folder; `shippedSite` stands in where the folder has no settings of its own. */
export function validateFolder(
  folder: Folder,
  shippedSite: Site,
  { statutes = [], images = [], today = buildDay }: CheckOptions = {},
): CheckResult {
  const settings = readSite(folder, shippedSite);
  const opened = folder.files.map(openFile);
  const files = opened.map(({ file }) => file);
  const summary = getSummary(files, settings.site, folder.media);
  const { texts, undated } = matchStatutes(statutes, toLawEntries(summary));
  const around = createSurroundings(summary, today, texts);
  const findings = [
    ...settings.findings,
    ...validateWords(folder),
    ...opened.flatMap((file) => file.findings),
    ...files.flatMap((file) => validateEntry(file, around)),
    ...folderChecks.flatMap((check) => check(files, around)),
    ...validateImageFiles(images),
    ...describeUndated(undated, files, around),
  ];
  return { findings: sortFindings(findings), files, site: settings.site, summary };
}
