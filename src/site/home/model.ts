import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { searchUrl, topicUrl, urls } from '../../urls.ts';
import { type DeadlineView, getDeadlines, toDeadlineView } from '../deadlines/margin.ts';
import type { Hotline } from '../doors/doors.ts';
import { getListHead, type Head } from '../page/head.ts';
import { toCaseItem } from '../cases/item.ts';
import type { Link } from '../page/link.ts';
import { toLink } from '../page/link.ts';
import type { ListItem } from '../lists/list.ts';

/** The portal's first page: one question, the matters of life, the deadlines, what others did, the doors nearby. */
export interface HomePage {
  head: Head;
  greeting: string;
  placeholder: string;
  asked: Link[];
  topics: (Link & { count: number })[];
  deadlines: DeadlineView[];
  pathways: Link[];
  practices: ListItem[];
  stories: ListItem[];
  rooms: Link[];
  hotlines: Hotline[];
}

const byKind = (portal: Portal, kind: 'practice' | 'dispute') =>
  portal.entries.cases.filter(({ data }) => data.kind === kind);

/** The first page. */
export function getHomePage(portal: Portal, today: string): HomePage {
  const { site } = portal;
  const featured = getDeadlines(portal, site.featuredDeadlines);
  const branded = portal.entries.rooms.filter(({ data }) => data.kind === 'branded');
  return {
    head: {
      ...getListHead(portal, { title: site.name, description: site.description, path: urls.home, today }),
      jsonLd: { '@type': 'WebSite', name: site.name, description: site.description, inLanguage: site.language },
    },
    greeting: site.greeting,
    placeholder: site.placeholder,
    asked: site.asked.map((question) => ({ href: searchUrl(question), label: question })),
    topics: getTopicsWithExplainers(portal).map(({ topic, explainers }) => ({
      href: topicUrl(topic.slug),
      label: topic.name,
      count: explainers.length,
    })),
    deadlines: featured.length > 0 ? featured : portal.entries.deadlines.slice(0, 4).map(toDeadlineView),
    pathways: portal.entries.pathways.slice(0, 6).map((pathway) => toLink(pathway)),
    practices: byKind(portal, 'practice')
      .slice(0, 3)
      .map((entry) => toCaseItem(portal, entry)),
    stories: byKind(portal, 'dispute')
      .slice(0, 3)
      .map((entry) => toCaseItem(portal, entry)),
    rooms: (branded.length > 0 ? branded : portal.entries.rooms)
      .slice(0, 5)
      .map((room) => toLink(room, `${formatRegion(portal, room.data.region)}　${t(`room.kind.${room.data.kind}`)}`)),
    hotlines: site.hotlines.filter(({ offHome }) => !offHome),
  };
}
