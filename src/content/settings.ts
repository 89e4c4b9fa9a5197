import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeIssue } from '../checks/shape/schema.ts';
import type { Finding } from '../rules/entries/finding.ts';
import { shippedContent } from './folder.ts';
import { site as schema, type Site } from '../schemas/site.ts';

/** The settings that the portal ships with; they stand in where a content folder has none. */
export const loadShippedSite = async (): Promise<Site> =>
  schema.parse(JSON.parse(await readFile(join(shippedContent, 'site.json'), 'utf8')));

/** What a file of settings holds: `raw` as it is written, where it could be read; and what is wrong with it. */
export interface ParsedSettings {
  raw?: unknown;
  findings: Finding[];
}

/** The settings in the text of a `site.json`; `shipped` where there is none or it does not hold. */
export function parseSite(text: string | undefined, shipped: Site): ParsedSettings & { site: Site } {
  if (text === undefined) return { site: shipped, findings: [] };
  const at = { file: 'site.json', rule: 'settings', severity: 'error' } as const;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      site: shipped,
      findings: [{ ...at, field: '', message: `site.json 读不懂（${message}）`, fix: '检查逗号、引号和括号是否成对' }],
    };
  }
  const result = schema.safeParse(raw);
  if (result.success) return { site: result.data, raw, findings: [] };
  return {
    site: shipped,
    findings: result.error.issues.map((issue) => ({
      ...at,
      field: issue.path.join('.'),
      ...describeIssue(issue, schema, raw),
    })),
  };
}
