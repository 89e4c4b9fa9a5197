import type { Filters, Found } from './engine.ts';

/** Draws the checkboxes of a facet once, keeping what the address already chose. */
export function drawFacet(
  fieldset: HTMLFieldSetElement,
  values: Record<string, number>,
  chosen: readonly string[],
): void {
  const name = fieldset.dataset.facet ?? '';
  for (const [value, count] of Object.entries(values)) {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      name,
      value,
      checked: chosen.includes(value),
    });
    const number = document.createElement('output');
    number.textContent = String(count);
    label.append(box, value, number);
    fieldset.append(label);
  }
  fieldset.hidden = Object.keys(values).length < 2;
}

/** What is ticked, by facet. */
export function readFacets(fieldsets: readonly HTMLFieldSetElement[]): Filters {
  const entries = fieldsets.map((fieldset) => [
    fieldset.dataset.facet ?? '',
    [...fieldset.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
  ]);
  return Object.fromEntries(entries.filter(([, values]) => values?.length)) as Filters;
}

/** Shows how many results each value would leave; nothing where that is not known. */
export function showCounts(fieldsets: readonly HTMLFieldSetElement[], counts: Found['counts']): void {
  for (const fieldset of fieldsets)
    for (const label of fieldset.querySelectorAll('label')) {
      const value = label.querySelector('input')?.value ?? '';
      const output = label.querySelector('output');
      const count = counts?.[fieldset.dataset.facet ?? '']?.[value];
      if (output) output.textContent = count === undefined ? '' : String(count);
    }
}
