import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { collectionUrl, topicUrl } from '../../urls.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getFeedLink } from '../feeds/feeds.ts';
import type { ListPage } from '../lists/list.ts';
import { toExplainerItem } from './item.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead } from '../page/head.ts';

/** How many explainers one page of a topic holds. */
const topicPageSize = 60;

/** The pages of one topic, each with its URL. */
export function getTopicPages(portal: Portal, today: string): { slug: string; page: number; model: ListPage }[] {
  return getTopicsWithExplainers(portal).flatMap(({ topic, explainers }) => {
    const count = Math.ceil(explainers.length / topicPageSize);
    return Array.from({ length: count }, (_, index) => {
      const page = index + 1;
      const intro = topic.hint ?? t('topic.intro', { topic: topic.name });
      const title = page > 1 ? t('topic.page', { topic: topic.name, page }) : topic.name;
      return {
        slug: topic.slug,
        page,
        model: {
          head: {
            ...getListHead(portal, {
              title,
              description: t('topic.description', { topic: topic.name, count: explainers.length, hint: intro }),
              path: topicUrl(topic.slug, page),
              column: t('collection.explainers'),
              feed: getFeedLink(portal, `topics/${topic.slug}`, today),
              today,
            }),
            isUnkept: topic.danger,
          },
          crumbs: [...homeCrumbs(), { href: collectionUrl('explainers'), label: t('collection.explainers') }],
          title,
          intro,
          look: 'cards' as const,
          groups: [
            {
              id: 'all',
              title: t('topic.count', { count: explainers.length }),
              items: explainers.slice(index * topicPageSize, page * topicPageSize).map(toExplainerItem),
            },
          ],
          pages: {
            previous: page > 1 ? { href: topicUrl(topic.slug, page - 1), label: t('list.previous') } : undefined,
            next: page < count ? { href: topicUrl(topic.slug, page + 1), label: t('list.next') } : undefined,
          },
        },
      };
    });
  });
}
