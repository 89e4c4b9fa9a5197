import type { Finding } from '../../../src/rules/entries/finding.ts';
import type { TextSection } from '../../../src/schemas/site/settings-files.ts';
import { getPlaceLabel } from '../../../src/schemas/walk.ts';
import { formSections } from '../form/form-sections.ts';
import { getForm } from '../form/forms.ts';

/** The findings of one field, under its name in the form. */
export interface FindingGroup {
  field: string;
  label: string;
  findings: Finding[];
}

const toPath = (field: string) => field.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));

function getLabel(collection: TextSection, field: string): string {
  const { schema, body } = getForm(collection);
  if (field === '') return '整篇';
  // The words of the interface are fields with points in their names.
  if (collection === 'words') return getPlaceLabel(schema, ['words', field]);
  return field === 'body' && body ? body.label : getPlaceLabel(schema, toPath(field));
}

/** Findings by field, in the order of the form. */
export function groupFindings(collection: TextSection, findings: readonly Finding[]): FindingGroup[] {
  const order = formSections[collection].flatMap(({ fields }) => fields);
  const rank = (field: string) => {
    const index = order.indexOf(field.split('.')[0] ?? '');
    return field === '' ? -1 : index < 0 ? order.length : index;
  };
  return [...Map.groupBy(findings, ({ field }) => field)]
    .map(([field, found]) => ({ field, label: getLabel(collection, field), findings: found }))
    .sort((a, b) => rank(a.field) - rank(b.field));
}

/** How many of each there are, e.g. `2 处错误，1 处提醒`; empty where there is nothing. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return [errors > 0 && `${errors} 处错误`, warnings > 0 && `${warnings} 处提醒`].filter(Boolean).join('，');
}
