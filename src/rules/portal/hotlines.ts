import type { Site } from '../../schemas/site/site.ts';
import type { Portal } from './portal.ts';

const known = new WeakMap<Site, readonly string[]>();

/** The numbers to call that the settings know: wherever a text names one, it can be tapped. The same list each time. */
export function getHotlineNumbers({ site }: Pick<Portal, 'site'>): readonly string[] {
  const numbers = known.get(site) ?? site.hotlines.map(({ number }) => number);
  known.set(site, numbers);
  return numbers;
}
