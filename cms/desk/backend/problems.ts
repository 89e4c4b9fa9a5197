import { z } from 'astro/zod';
import { getIssues } from '../../../src/checks/shape/schema.ts';
import { getPlaceLabel } from '../../../src/schemas/walk.ts';
import { tidy } from '../form/format.ts';

type Schema = z.core.$ZodType;

const toWords = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined || issue.input === '') return '没有填';
  if (issue.code === 'invalid_value') return '要从选项里选一个';
  if (issue.code === 'too_small' && issue.origin === 'number') return `不能小于 ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number') return `不能大于 ${issue.maximum}`;
  if (issue.code === 'too_big') return `有 ${String(issue.input).length} 个字，最多 ${issue.maximum} 个`;
  if (issue.code === 'invalid_type' && issue.expected === 'number') return '要写数字';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return '要写整数';
  return '写法不对';
};

/**
 * What stops an entry from being saved, one sentence each, by the same schema that the build uses.
 * Decap's own checks do not reach everything, e.g. rows that are closed or half-filled optional groups.
 */
export function findProblems(schema: Schema, data: Record<string, unknown>): string[] {
  const result = z.safeParse(schema, tidy(data, schema), { error: toWords });
  return result.success
    ? []
    : getIssues(result.error).map((issue) => `「${getPlaceLabel(schema, issue.path)}」${issue.message}`);
}
