import { t } from '../../text.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { subjects } from '../../site/collections/subjects.ts';
import type { Face } from '../../site/entry/face.ts';
import { pineHue } from './palette.ts';

/** What the cards of `entry` say on the day `today`. */
export function getFace<C extends CollectionName>(portal: Portal, entry: Entry<C>, today: string): Face {
  const { notice } = portal.site;
  return {
    hue: pineHue,
    spine: t(`collection.${entry.collection}`),
    mark: t(`collection.mark.${entry.collection}`),
    ...(notice !== undefined && { notice: { text: notice } }),
    ...subjects[entry.collection].getFace(portal, entry, today),
  };
}
