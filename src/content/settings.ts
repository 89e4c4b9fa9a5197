import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, type ParsedJson, withLines } from '../checks/shape/json.ts';
import { describeIssue, getIssues } from '../checks/shape/schema.ts';
import type { Finding } from '../rules/entries/finding.ts';
import { isRecord, keysOf } from '../schemas/record.ts';
import { shippedContent } from './shipped-content.ts';
import { getTaken } from './shipped-layer.ts';
import type { CollectionName } from '../schemas/index.ts';
import { sharedSettings } from '../schemas/site/settings-files.ts';
import { site as schema, type Site } from '../schemas/site/site.ts';

/** The settings that the portal ships with; they stand in where a content folder has none. */
export const loadShippedSite = async (): Promise<Site> =>
  schema.parse(JSON.parse(await readFile(join(shippedContent, 'site.json'), 'utf8')));

/** Rows of a portal's own over those of the program, told apart by one field: in the place of the same, and new ones behind. */
const rowsOver = (field: string, own: unknown, shipped: readonly unknown[]): unknown => {
  if (!Array.isArray(own)) return own ?? shipped;
  const keyOf = (row: unknown) => (isRecord(row) ? row[field] : undefined);
  const known = new Set(shipped.map(keyOf));
  const inPlace = shipped.map((row) => own.find((mine) => keyOf(mine) === keyOf(row)) ?? row);
  return [...inPlace, ...own.filter((row) => !known.has(keyOf(row)))];
};

/** What a portal that takes its content from the program has not set itself (decisions/028). */
function laySettings(raw: unknown, taken: readonly CollectionName[], shipped: Site): unknown {
  if (!isRecord(raw) || taken.length === 0) return raw;
  const inherited = keysOf(sharedSettings).filter((key) => {
    const spokenOf = sharedSettings[key];
    return spokenOf === undefined || taken.includes(spokenOf);
  });
  return {
    ...Object.fromEntries(inherited.map((key) => [key, shipped[key]])),
    ...raw,
    hotlines: rowsOver('number', raw.hotlines, shipped.hotlines),
    topics: rowsOver('slug', raw.topics, shipped.topics),
  };
}

/** The settings in the text of a `site.json`; those of `shipped` where there are none or they do not hold. */
export function parseSite(text: string | undefined, shipped: Site): ParsedJson & { site: Site } {
  if (text === undefined) return { site: shipped, findings: [] };
  const at = { file: 'site.json', rule: 'settings', severity: 'error' } as const;
  const { raw, findings } = parseJson(at.file, text);
  if (raw === undefined) return { site: shipped, findings };
  const laid = laySettings(raw, getTaken(text), shipped);
  const result = schema.safeParse(laid);
  if (result.success) return { site: result.data, raw, findings };
  const faults = getIssues(result.error).map((issue): Finding => ({
    ...at,
    field: issue.path.map(String).join('.'),
    ...describeIssue(issue, schema, laid),
  }));
  // What holds is used, so that the checks of what the settings name find all else that is wrong with them.
  const own = Object.entries(schema.shape).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(isRecord(laid) ? laid[key] : undefined);
    return success && data !== undefined ? [[key, data] as const] : [];
  });
  return { site: { ...shipped, ...Object.fromEntries(own) }, raw, findings: [...findings, ...withLines(faults, text)] };
}
