import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, type ParsedJson, withLines } from '../checks/shape/json.ts';
import { describeIssue, getIssues } from '../checks/shape/schema.ts';
import type { Finding } from '../rules/entries/finding.ts';
import { rowsOver, toOwnPath } from '../rules/portal/settings-rows.ts';
import { isRecord, keysOf } from '../schemas/record.ts';
import { shippedContent } from './shipped-content.ts';
import { getTaken } from './shipped-layer.ts';
import type { CollectionName } from '../schemas/index.ts';
import { sharedSettings } from '../schemas/site/settings-files.ts';
import { site as schema, type Site } from '../schemas/site/site.ts';

/** The settings that the portal ships with; they stand in where a content folder has none. */
export const loadShippedSite = async (): Promise<Site> =>
  schema.parse(JSON.parse(await readFile(join(shippedContent, 'site.json'), 'utf8')));

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
    hotlines: rowsOver('hotlines', raw.hotlines, shipped.hotlines),
    topics: rowsOver('topics', raw.topics, shipped.topics),
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
  // Told as it stands in the portal's own file, where somebody looks for it.
  const asWritten = isRecord(laid) && isRecord(raw) ? { ...laid, ...raw } : laid;
  const faults = getIssues(result.error).map((issue): Finding => {
    const path = [...toOwnPath(issue.path, laid, raw)];
    return { ...at, field: path.map(String).join('.'), ...describeIssue({ ...issue, path }, schema, asWritten) };
  });
  // What holds is used, so that the checks of what the settings name find all else that is wrong with them.
  const own = Object.entries(schema.shape).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(isRecord(laid) ? laid[key] : undefined);
    return success && data !== undefined ? [[key, data] as const] : [];
  });
  return { site: { ...shipped, ...Object.fromEntries(own) }, raw, findings: [...findings, ...withLines(faults, text)] };
}
