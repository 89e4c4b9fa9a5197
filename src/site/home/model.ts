import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { collectionUrl, searchUrl, topicUrl, urls } from '../../urls.ts';
import { type EmergencyCall, getFirstCalls } from '../danger/exit.ts';
import { type DeadlineView, getDeadlines, toDeadlineView } from '../deadlines/margin.ts';
import { getDoors, type Hotline, type LocalDoors } from '../doors/doors.ts';
import { getListHead, type Head } from '../page/head.ts';
import { getNeeds, toNeedLink } from '../pathways/needs.ts';
import { getOfferedSums } from '../sums/offered.ts';
import { toCaseItem } from '../cases/item.ts';
import { keepOffered, type Link, toLink } from '../page/link.ts';
import type { ListItem } from '../lists/list.ts';

/** The portal's first page: one question, whom to call in danger, the ways in by need, the matters of life, the deadlines, what others did. */
export interface HomePage {
  head: Head;
  greeting: string;
  placeholder: string;
  asked: Link[];
  /** What to call when somebody is in danger, and where to ask for free. */
  urgent: EmergencyCall[];
  /** `picture` is the address of its small picture. */
  topics: (Link & { count: number; picture: string | undefined })[];
  deadlines: DeadlineView[];
  /** Where papers are written and sums are reckoned, as far as the portal has any. */
  tools: Link[];
  /** Where all pathways stand; nothing where the portal has none of them. */
  pathways: Link | undefined;
  /** The ways in by need: those that are asked for most first; the last group has no title where the settings name none. */
  needs: { id: string; title: string; links: Link[] }[];
  practices: ListItem[];
  stories: ListItem[];
  allCases: Link;
  rooms: Link[];
  local: LocalDoors | undefined;
  hotlines: Hotline[];
  /** What can be read without a connection; nothing where the portal has switched that off. */
  offline: Link | undefined;
}

const byKind = (portal: Portal, kind: 'practice' | 'dispute') =>
  portal.entries.cases.filter(({ data }) => data.kind === kind);

/** The first page. */
export function getHomePage(portal: Portal, today: string): HomePage {
  const { site } = portal;
  const featured = getDeadlines(portal, site.featuredDeadlines);
  const { local } = getDoors(portal, {});
  // Where a portal spans places, no room is near all of its readers.
  const rooms = local ? [] : portal.entries.rooms;
  const branded = rooms.filter(({ data }) => data.kind === 'branded');
  return {
    head: {
      ...getListHead(portal, { title: site.name, description: site.description, path: urls.home, today }),
      jsonLd: { '@type': 'WebSite', name: site.name, description: site.description, inLanguage: site.language },
    },
    greeting: site.greeting,
    placeholder: site.placeholder,
    asked: site.asked.map((question) => ({ href: searchUrl(question), label: question })),
    urgent: getFirstCalls(portal),
    topics: getTopicsWithExplainers(portal).map(({ topic, explainers }) => ({
      href: topicUrl(topic.slug),
      label: topic.name,
      count: explainers.length,
      picture: topic.icon && `${urls.icons}#${topic.icon}`,
    })),
    deadlines: featured.length > 0 ? featured : portal.entries.deadlines.slice(0, 4).map(toDeadlineView),
    tools: [
      ...(portal.entries.forms.length > 0 ? [{ href: collectionUrl('forms'), label: t('home.forms') }] : []),
      ...(getOfferedSums(portal).length > 0 ? [{ href: urls.sums, label: t('home.sums') }] : []),
    ],
    pathways: keepOffered(portal, [{ href: collectionUrl('pathways'), label: t('home.pathways.more') }])[0],
    needs: getNeeds(portal).map(({ pathways, ...need }) => ({ ...need, links: pathways.map(toNeedLink) })),
    practices: byKind(portal, 'practice')
      .slice(0, 3)
      .map((entry) => toCaseItem(portal, entry)),
    stories: byKind(portal, 'dispute')
      .slice(0, 3)
      .map((entry) => toCaseItem(portal, entry)),
    allCases: { href: collectionUrl('cases'), label: t('home.practices.more') },
    rooms: (branded.length > 0 ? branded : rooms)
      .slice(0, 5)
      .map((room) => toLink(room, `${formatRegion(portal, room.data.region)}　${t(`room.kind.${room.data.kind}`)}`)),
    local,
    hotlines: site.hotlines.filter(({ offHome }) => !offHome),
    offline: keepOffered(portal, [{ href: urls.offline, label: t('offline.link') }])[0],
  };
}
