import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { topicUrl } from '../../urls.ts';
import type { ListSource } from '../lists/list.ts';
import { toExplainerItem } from './item.ts';

/** How many entries of a topic stand on the list of all topics. */
const topicPreview = 6;

/** The list of all explainers. */
export const list = {
  look: 'rows',
  groups: (portal) =>
    getTopicsWithExplainers(portal).map(({ topic, explainers }) => ({
      id: topic.slug,
      title: topic.name,
      note: topic.hint,
      items: explainers.slice(0, topicPreview).map(toExplainerItem),
      more:
        explainers.length > topicPreview
          ? { href: topicUrl(topic.slug), label: t('list.all', { count: explainers.length }) }
          : undefined,
    })),
} satisfies ListSource;
