import { t } from '../../text.ts';
import type { ListSource } from '../lists/list.ts';
import { toDeadlineItem } from './item.ts';

const kinds = ['act', 'await'] as const;

/** The list of all deadlines. */
export const list = {
  look: 'values',
  hasOwnPage: true,
  groups: ({ entries }) =>
    kinds.map((kind) => ({
      id: kind,
      title: t(`deadline.kind.${kind}`),
      items: entries.deadlines.filter(({ data }) => data.kind === kind).map(toDeadlineItem),
    })),
} satisfies ListSource;
