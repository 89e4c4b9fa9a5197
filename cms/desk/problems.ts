import type { z } from 'astro/zod';
import { getEditorField, getField } from '../../src/schemas/walk.ts';
import { tidy } from './format.ts';

type Schema = z.core.$ZodType;

const toWords = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined || issue.input === '') return '没有填';
  if (issue.code === 'invalid_value') return '要从选项里选一个';
  if (issue.code === 'too_small' && issue.origin === 'number') return `不能小于 ${issue.minimum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'number') return '要写数字';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return '要写整数';
  return '写法不对';
};

/** The way to a field in the editor's words: `数据第 2 条 · 单位`. */
function getLabel(schema: Schema, path: PropertyKey[]): string {
  let at: Schema | undefined = schema;
  const steps: string[] = [];
  for (const key of path) {
    at = at && getField(at, key);
    if (typeof key === 'number') steps.push(`${steps.pop() ?? ''}第 ${key + 1} 条`);
    else steps.push((at && getEditorField(at)?.label) ?? String(key));
  }
  return steps.join(' · ');
}

/**
 * What stops an entry from being saved, one sentence each, by the same schema that the build uses.
 * Decap's own checks do not reach everything, e.g. rows that are closed or half-filled optional groups.
 */
export function findProblems(schema: Schema, data: Record<string, unknown>): string[] {
  const result = (schema as z.ZodType).safeParse(tidy(data, schema), { error: toWords });
  return result.success
    ? []
    : result.error.issues.map((issue) => `「${getLabel(schema, issue.path)}」${issue.message}`);
}
