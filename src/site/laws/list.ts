import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { ListSource } from '../lists/list.ts';

const kinds = ['law', 'regulation', 'interpretation', 'rule', 'party'] as const;

/** The list of all laws. */
export const list = {
  look: 'rows',
  groups: ({ entries }) =>
    kinds.map((kind) => ({
      id: kind,
      title: t(`law.kind.${kind}`),
      items: entries.laws
        .filter(({ data }) => data.kind === kind)
        .map((entry) => ({
          href: entryUrl(entry),
          title: entry.data.short,
          aside: entry.data.versions[0] && t('law.inForce', { date: entry.data.versions[0].inForceOn }),
        })),
    })),
} satisfies ListSource;
