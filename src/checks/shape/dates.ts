import type { Finding } from '../../rules/entries/finding.ts';
import { addDays, isDay } from '../../rules/time/day.ts';
import { isRecord } from '../../schemas/record.ts';
import { collections } from '../../schemas/index.ts';
import { getEditorField, getPlaceLabel, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';

/** No law is announced, and no review holds, for longer than ten years. */
const furthestAhead = 3_653;

/** A day that cannot come before another of the same group of fields. */
const orders = [
  { earlier: 'publishedOn', later: 'updatedOn' },
  { earlier: 'on', later: 'until' },
  { earlier: 'adoptedOn', later: 'inForceOn' },
  { earlier: 'inForceOn', later: 'repealedOn' },
] as const;

const isWritten = (value: unknown): value is string => typeof value === 'string' && isDay(value);

/** What has happened lies before today, what is to come not in another age, and one thing comes after the other. */
export function validateDates({ source, parsed, data }: CheckedFile, { today }: Surroundings): Finding[] {
  const { schema } = collections[source.collection];
  const findings: Finding[] = [];
  const add = (path: PropertyKey[], finding: Pick<Finding, 'rule' | 'severity' | 'message' | 'fix'>) =>
    findings.push({ file: source.path, field: path.map(String).join('.'), line: parsed.lineOf(path), ...finding });
  const latestAhead = addDays(today, furthestAhead);
  for (const { path, value, schema: field } of walkData(schema, data ?? parsed.data)) {
    const widget = getEditorField(field)?.widget;
    if (widget?.kind === 'date' && isWritten(value)) {
      if (value > (widget.ahead ? latestAhead : today))
        add(path, {
          rule: 'date-future',
          severity: 'warning',
          message: `「${getPlaceLabel(schema, path)}」写的是 ${value}，${widget.ahead ? '离今天太远' : '还没有到'}（今天是 ${today}）`,
          fix: '对照来源改好年月日',
        });
    } else if (isRecord(value))
      for (const { earlier, later } of orders) {
        const { [earlier]: first, [later]: second } = value;
        if (!isWritten(first) || !isWritten(second) || second >= first) continue;
        add([...path, later], {
          rule: 'date-order',
          severity: 'error',
          message: `「${getPlaceLabel(schema, [...path, later])}」${second} 早于「${getPlaceLabel(schema, [...path, earlier])}」${first}`,
          fix: '对照来源，改好其中一个日期',
        });
      }
  }
  return findings;
}
