import { isRecord } from '../../schemas/record.ts';
import { z } from 'astro/zod';
import type { Finding } from '../../rules/entries/finding.ts';
import type { ParsedFile } from '../../rules/entries/entry.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { collections } from '../../schemas/index.ts';
import type { Location } from '../../rules/entries/checked-file.ts';
import { getEditorField, getField, getOptions, getPlaceLabel } from '../../schemas/walk.ts';

z.config(z.locales.zhCN());

const schemaAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]) =>
  path.reduce<z.core.$ZodType | undefined>((current, key) => current && getField(current, key), schema);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[String(key)] : undefined),
    data,
  );

const quote = (value: unknown) => `「${typeof value === 'string' ? value : JSON.stringify(value)}」`;

/** What is wrong with one field and how to mend it, in an editor's words. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  data: unknown,
): Pick<Finding, 'message' | 'fix'> {
  const label = getPlaceLabel(schema, issue.path) || '整个文件';
  const value = valueAt(data, issue.path);
  if (value === undefined) return { message: `「${label}」没有填`, fix: `补上「${label}」` };
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const labels = getOptions(schemaAt(schema, issue.path));
    const nearest = getNearest(String(value), options);
    return {
      message: `「${label}」写的是${quote(value)}，不在可选的范围里`,
      fix: `从这些里面选：${options.map((option) => (labels?.[option] ? `${option}（${labels[option]}）` : option)).join('、')}${nearest ? `；您也许想写 ${nearest}` : ''}`,
    };
  }
  const field = schemaAt(schema, issue.path);
  const hint = field && getEditorField(field)?.hint;
  const isMalformed = issue.code === 'invalid_format';
  return {
    message: `「${label}」写的是${quote(value)}，${isMalformed ? issue.message : `格式不对：${issue.message}`}`,
    fix: hint ?? `改好「${label}」再保存`,
  };
}

/** Checks one file's front matter against its schema; returns the data with defaults where it holds. */
export function validateSchema(
  source: Location,
  parsed: ParsedFile,
): { data: Record<string, unknown> | undefined; findings: Finding[] } {
  const { schema } = collections[source.collection];
  if (parsed.problems.length > 0) {
    return {
      data: undefined,
      findings: parsed.problems.map(({ line, message }) => ({
        file: source.path,
        field: '',
        line,
        rule: 'front-matter',
        severity: 'error',
        message: `文件开头两行 --- 之间的内容读不懂（${message}）`,
        fix: '检查冒号后有没有空格、引号是否成对、缩进是否一致；在编辑台里打开保存一次也能修好',
      })),
    };
  }
  const result = schema.safeParse(parsed.data);
  if (result.success) return { data: result.data, findings: [] };
  return {
    data: undefined,
    findings: result.error.issues.map((issue) => ({
      file: source.path,
      field: issue.path.map(String).join('.'),
      line: parsed.lineOf(issue.path),
      rule: 'schema',
      severity: 'error',
      ...describeIssue(issue, schema, parsed.data),
    })),
  };
}
