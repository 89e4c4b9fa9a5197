import type { Site } from '../../schemas/site/site.ts';
import type { Portal } from './portal.ts';
import { onceFor } from '../memory/once-for.ts';

const getNumbers = onceFor(({ hotlines }: Site): readonly string[] => hotlines.map(({ number }) => number));

/** The numbers to call that the settings know: wherever a text names one, it can be tapped. The same list each time. */
export const getHotlineNumbers = ({ site }: Pick<Portal, 'site'>): readonly string[] => getNumbers(site);
