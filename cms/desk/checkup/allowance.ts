import type { Finding } from '../../../src/rules/entries/finding.ts';
import { getForm } from '../form/forms.ts';
import { type OpenEntry, writeField } from '../entry/open-entry.ts';
import { getFieldText, getFormPath } from './field-words.ts';

/** Errors that can be right all the same: a published phone, an officer's name. */
const arguable = /^(?:privacy-|story-|illness$)/u;

/** Whether an editor may keep what is found, with a reason. */
export const canAllow = ({ collection }: OpenEntry, { rule, severity, field, place }: Finding): boolean =>
  'allow' in getForm(collection).schema.shape &&
  rule !== 'allow-unused' &&
  field !== '' &&
  (severity === 'warning' || (arguable.test(rule) && place !== undefined));

/** The row of 「特别允许」 that keeps what is found: those very words, or this kind of warning. */
function getAllowance(entry: OpenEntry, { field, place, rule }: Finding, reason: string) {
  const words = place && getFieldText(entry, getFormPath(entry, field))?.slice(place.start, place.end).trim();
  return { ...(words && { text: words }), rule, reason: reason.trim() };
}

/** Writes the reason for keeping what is found into the entry. */
export function writeAllowance(entry: OpenEntry, finding: Finding, reason: string): void {
  const rows: unknown[] = Array.isArray(entry.data.allow) ? entry.data.allow : [];
  writeField('allow', [...rows, getAllowance(entry, finding, reason)]);
}
