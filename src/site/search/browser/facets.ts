import type { Counts, Filters, Found } from '../../../rules/search/search-engine.ts';

/** Draws the checkboxes of a facet once, keeping what the address already chose. */
function drawFacet(fieldset: HTMLFieldSetElement, values: Record<string, number>, chosen: readonly string[]): void {
  const name = fieldset.dataset.facet ?? '';
  for (const [value, count] of Object.entries(values).sort(([, a], [, b]) => b - a)) {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      name,
      value,
      checked: chosen.includes(value),
    });
    const number = document.createElement('b');
    number.dataset.count = '';
    number.textContent = String(count);
    label.append(box, value, number);
    fieldset.append(label);
  }
  fieldset.hidden = Object.keys(values).length < 2;
}

const getName = (fieldset: HTMLFieldSetElement) => fieldset.dataset.facet ?? '';

/** The facets of the search page: tabs that the page brings along, and checkboxes for what the index knows. */
export interface Facets {
  /** Draws what waits for the index, once. */
  draw: (all: Counts) => void;
  /** What is chosen, by facet; what the address asks for, as long as there is nothing to tick. */
  read: () => Filters;
  /** Shows how many results each value would leave; nothing where that is not known. */
  showCounts: (counts: Found['counts']) => void;
  clear: () => void;
}

/** Takes the facets of `root` into its hands; `asked` is the page's address. */
export function createFacets(root: HTMLElement, asked: URLSearchParams): Facets {
  const fieldsets = [...root.querySelectorAll<HTMLFieldSetElement>('[data-facet]')];
  const drawn = fieldsets.filter((fieldset) => fieldset.querySelector('input'));
  for (const fieldset of drawn) {
    const chosen = asked.getAll(getName(fieldset));
    // Firefox remembers what was chosen before a reload; the address knows better.
    for (const input of fieldset.querySelectorAll('input'))
      input.checked = chosen.includes(input.value) || (chosen.length === 0 && input.value === '');
  }

  const readOne = (fieldset: HTMLFieldSetElement): string[] =>
    drawn.includes(fieldset)
      ? [...fieldset.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value).filter(Boolean)
      : asked.getAll(getName(fieldset));

  return {
    draw: (all) => {
      for (const fieldset of fieldsets.filter((each) => !drawn.includes(each))) {
        drawFacet(fieldset, all[getName(fieldset)] ?? {}, asked.getAll(getName(fieldset)));
        drawn.push(fieldset);
      }
    },
    read: () =>
      Object.fromEntries(
        fieldsets
          .map((fieldset) => [getName(fieldset), readOne(fieldset)] as const)
          .filter(([, values]) => values.length > 0),
      ),
    showCounts: (counts) => {
      for (const fieldset of fieldsets) {
        const ofFacet = counts?.[getName(fieldset)];
        const all = Object.values(ofFacet ?? {}).reduce((sum, count) => sum + count, 0);
        for (const label of fieldset.querySelectorAll('label')) {
          const value = label.querySelector('input')?.value ?? '';
          const number = label.querySelector('[data-count]');
          const count = value === '' ? all : (ofFacet?.[value] ?? 0);
          if (number) number.textContent = ofFacet ? String(count) : '';
          // A kind of which nothing was found is no choice; the checkboxes of a facet stay where they stand.
          const input = label.querySelector('input');
          label.hidden = input?.type === 'radio' && !input.checked && ofFacet !== undefined && count === 0;
        }
      }
    },
    clear: () => {
      for (const input of root.querySelectorAll<HTMLInputElement>('[data-facet] input'))
        input.checked = input.value === '';
    },
  };
}
