import { isRecord } from '../../schemas/record.ts';
import { z } from 'astro/zod';
import type { Finding } from '../../rules/entries/finding.ts';
import type { ParsedFile } from '../../rules/entries/entry.ts';
import { showValue, showWords } from '../../rules/entries/shown.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { collections } from '../../schemas/index.ts';
import type { Location } from '../../rules/entries/checked-file.ts';
import { getEditorField, getField, getOptions, getPlaceLabel } from '../../schemas/walk.ts';

const schemaAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]) =>
  path.reduce<z.core.$ZodType | undefined>((current, key) => current && getField(current, key), schema);

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[String(key)] : undefined),
    data,
  );

/** What a schema wants, by Zod's name of it, and how it is written. */
const wanted: Readonly<Record<string, { is: string; fix: string }>> = {
  string: { is: '要写文字', fix: '写成一行文字；里面有「: 」或以符号开头时，用半角单引号包起来' },
  number: { is: '要写数字', fix: '只写数字，不写单位，不加引号' },
  int: { is: '要写整数', fix: '只写整数，不写小数和单位' },
  boolean: { is: '要写 true 或 false', fix: '是就写 true，不是就写 false' },
  array: { is: '要写成一列', fix: '每条写一行，前面写「- 」' },
  object: { is: '要写成一组字段', fix: '下面一行一个「字段: 内容」，前面空两格' },
  record: { is: '要写成一组字段', fix: '下面一行一个「字段: 内容」，前面空两格' },
};

/** The same in a file of settings, which is JSON; what is not here is written alike in both. */
const inJson: Readonly<Record<string, string>> = {
  string: '写在一对半角双引号里："文字"',
  array: '写在方括号里，用逗号隔开：["第一条", "第二条"]',
  object: '写在花括号里：{"字段": "内容"}',
  record: '写在花括号里：{"字段": "内容"}',
};

/** What is wrong with a value, and how it is mended where its field has no hint of its own. */
function getFault(issue: z.core.$ZodIssue, value: unknown, isJson: boolean): { is: string; fix?: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const { is, fix: inYaml } = wanted[issue.expected] ?? { is: '这样写不行', fix: undefined };
      const fix = (isJson ? inJson[issue.expected] : undefined) ?? inYaml;
      return { is: `格式不对：${is}`, ...(fix !== undefined && { fix }) };
    }
    case 'too_big':
      return typeof value === 'string'
        ? { is: `有 ${value.length} 个字，最多 ${issue.maximum} 个`, fix: `缩短到 ${issue.maximum} 个字以内` }
        : { is: `数太大，最大 ${issue.maximum}`, fix: `写 ${issue.maximum} 以内的数` };
    case 'too_small':
      return typeof value === 'string'
        ? { is: '没有一个看得见的字' }
        : { is: `数太小，最小 ${issue.minimum}`, fix: `写 ${issue.minimum} 以上的数` };
    case 'invalid_format':
    case 'custom':
      return { is: issue.message };
    default:
      return { is: '格式不对' };
  }
}

/** More options than these are not all named where one of them is near. */
const mostNamed = 20;

/** What may stand where `shown` does, with the one that was perhaps meant, by itself or by its words. */
function offerOptions(shown: string, options: readonly string[], labels: Record<string, string> | undefined): string {
  const name = (option: string) => (labels?.[option] ? `${option}（${labels[option]}）` : option);
  const called = getNearest(shown, Object.values(labels ?? {}));
  const nearest = getNearest(shown, options) ?? options.find((option) => labels?.[option] === called);
  if (nearest !== undefined && options.length > mostNamed) return `您也许想写 ${name(nearest)}`;
  return `从这些里面选：${options.map(name).join('、')}${nearest === undefined ? '' : `；您也许想写 ${nearest}`}`;
}

/**
 * What is wrong with one field and how to mend it, in an editor's words. `sourceOf` tells what is written at a place of a file; without it,
 * what is no text is shown as JSON, and so is how to write it.
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  data: unknown,
  sourceOf?: ParsedFile['sourceOf'],
): Pick<Finding, 'message' | 'fix'> {
  const label = getPlaceLabel(schema, issue.path) || '整个文件';
  const value = valueAt(data, issue.path);
  if (value === undefined) return { message: `「${label}」没有填`, fix: `补上「${label}」` };
  const field = schemaAt(schema, issue.path);
  const written = typeof value === 'string' ? value : sourceOf?.(issue.path);
  const shown = written === undefined ? showValue(value) : showWords(written);
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const labels = getOptions(field);
    return { message: `「${label}」写的是「${shown}」，不在可选的范围里`, fix: offerOptions(shown, options, labels) };
  }
  const { is, fix } = getFault(issue, value, sourceOf === undefined);
  // Whoever wants none of it empties it first.
  const isLeftOut = written?.trim() === '' && field instanceof z.ZodOptional;
  const hint = field && getEditorField(field)?.hint;
  return {
    message: `「${label}」写的是「${shown}」，${is}`,
    fix: [isLeftOut ? '不要它，就整个删去' : fix, hint].filter(Boolean).join('；') || `改好「${label}」再保存`,
  };
}

/** The faults of some data, one for each place: what follows from the first is none of its own. */
export function getIssues(error: z.core.$ZodError): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return error.issues.filter(({ path }) => {
    const key = path.map(String).join('.');
    return seen.has(key) ? false : seen.add(key);
  });
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
      findings: parsed.problems.map(({ field = '', ...problem }) => ({
        file: source.path,
        field,
        rule: 'front-matter',
        severity: 'error',
        ...problem,
      })),
    };
  }
  const result = schema.safeParse(parsed.data);
  if (result.success) return { data: result.data, findings: [] };
  return {
    data: undefined,
    findings: getIssues(result.error).map((issue) => ({
      file: source.path,
      field: issue.path.map(String).join('.'),
      line: parsed.lineOf(issue.path),
      rule: 'schema',
      severity: 'error',
      ...describeIssue(issue, schema, parsed.data, parsed.sourceOf),
    })),
  };
}
