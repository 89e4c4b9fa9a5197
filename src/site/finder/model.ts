import { countValues, type Findable } from './choice.ts';

/** One thing to look for, with how many have it. */
export interface FacetValue {
  value: string;
  label: string;
  /** How deep it stands below the one before, from 0. */
  depth: number;
  count: number;
  href: string;
}

/** 地区, 类别 or 事情. */
export interface Facet<F extends string = string> {
  name: F;
  label: string;
  values: FacetValue[];
}

/** A facet as it is before anybody has counted: all values that could be looked for, in the order in which they are listed. */
export interface FacetSource<F extends string> {
  name: F;
  label: string;
  values: { value: string; label: string; depth?: number }[];
}

/** The facets by which `items` can be found; a value that none of them has is left out, and so is a facet without values. */
export function getFacets<F extends string>(
  items: readonly Findable[],
  sources: readonly FacetSource<F>[],
  getUrl: (facet: F, value: string) => string,
): Facet<F>[] {
  const counts = countValues(
    items,
    {},
    sources.map(({ name }) => name),
  );
  return sources
    .map(({ name, label, values }) => ({
      name,
      label,
      values: values.flatMap((item) => {
        const count = counts[name].values.get(item.value);
        return count === undefined ? [] : [{ depth: 0, ...item, count, href: getUrl(name, item.value) }];
      }),
    }))
    .filter(({ values }) => values.length > 0);
}
