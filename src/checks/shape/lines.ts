import { z } from 'astro/zod';
import type { Finding } from '../../rules/entries/finding.ts';
import { showWords } from '../../rules/entries/shown.ts';
import { collections } from '../../schemas/index.ts';
import { getEditorField, getPlaceLabel, unwrap, walkData } from '../../schemas/walk.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import { at } from '../context/texts.ts';

const gaps = /[ \t\r\n]+/gu;

/** What is one line in the form is one line on a card, in a list and in a calendar, too. */
export function validateLines(file: CheckedFile): Finding[] {
  const { schema } = collections[file.source.collection];
  const findings: Finding[] = [];
  for (const { path, value, schema: field } of walkData(schema, file.parsed.data)) {
    const isLine = unwrap(field) instanceof z.ZodString && getEditorField(field)?.widget === undefined;
    if (!isLine || typeof value !== 'string') continue;
    const text = value.trim();
    const repaired = text.replaceAll(gaps, (gap, start: number) => {
      if (!/[\t\r\n]/u.test(gap)) return gap;
      const isLatin = /[\w.,]/u.test(text.charAt(start - 1)) && /\w/u.test(text.charAt(start + gap.length));
      return isLatin ? ' ' : '';
    });
    if (repaired === text) continue;
    const start = value.indexOf(text);
    findings.push({
      ...at(file, { path, text: value }, start, start + text.length),
      rule: 'line-break',
      severity: 'warning',
      message: `「${getPlaceLabel(schema, path)}」只有一行，却写成了几行：「${showWords(text)}」`,
      fix: `改成「${showWords(repaired)}」`,
      replacement: repaired,
    });
  }
  return findings;
}
