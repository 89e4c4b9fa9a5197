import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, type ParsedJson, withLines } from '../checks/shape/json.ts';
import { describeIssue, getIssues } from '../checks/shape/schema.ts';
import type { Finding } from '../rules/entries/finding.ts';
import { isRecord } from '../schemas/record.ts';
import { shippedContent } from './folder.ts';
import { site as schema, type Site } from '../schemas/site.ts';

/** The settings that the portal ships with; they stand in where a content folder has none. */
export const loadShippedSite = async (): Promise<Site> =>
  schema.parse(JSON.parse(await readFile(join(shippedContent, 'site.json'), 'utf8')));

/** The settings in the text of a `site.json`; those of `shipped` where there are none or they do not hold. */
export function parseSite(text: string | undefined, shipped: Site): ParsedJson & { site: Site } {
  if (text === undefined) return { site: shipped, findings: [] };
  const at = { file: 'site.json', rule: 'settings', severity: 'error' } as const;
  const { raw, findings } = parseJson(at.file, text);
  if (raw === undefined) return { site: shipped, findings };
  const result = schema.safeParse(raw);
  if (result.success) return { site: result.data, raw, findings };
  const faults = getIssues(result.error).map((issue): Finding => ({
    ...at,
    field: issue.path.map(String).join('.'),
    ...describeIssue(issue, schema, raw),
  }));
  // What holds is used, so that the checks of what the settings name find all else that is wrong with them.
  const own = Object.entries(schema.shape).flatMap(([key, field]) => {
    const { success, data } = field.safeParse(isRecord(raw) ? raw[key] : undefined);
    return success && data !== undefined ? [[key, data] as const] : [];
  });
  return { site: { ...shipped, ...Object.fromEntries(own) }, raw, findings: [...findings, ...withLines(faults, text)] };
}
