import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { getFirstOfTopic, getTopic } from '../../rules/portal/topics.ts';
import type { Data } from '../../schemas/index.ts';
import type { Line } from '../../markdown/line.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { topicUrl } from '../../urls.ts';
import { getBody } from '../article/body.ts';
import { type ChartView, getChartViews } from '../figures/charts.ts';
import { type ContactRow, getAsk, getContact } from './contact.ts';
import { getRegionCrumbs } from '../page/crumbs.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type FigureView, getFigures, getOrigin, type Origin } from '../figures/figures.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';

/** A door to knock on. */
export interface RoomPage extends PageFrame {
  name: string;
  kind: string;
  intro: string;
  regionPath: string;
  parent: Link | undefined;
  parts: Link[];
  contact: ContactRow[];
  /** Whom to ask for an address that no source gives. */
  ask: Line | undefined;
  services: string[];
  windows: { name: string; matters?: string }[];
  floors: { name: string; zones: string[] }[];
  floorsOrigin: Origin;
  people: { role: string; name?: string; count?: string }[];
  topics: Link[];
  methods: Link[];
  cases: Link[];
  forms: Link[];
  explainers: Link[];
  body: RenderedBody;
  figures: FigureView[];
  charts: ChartView[];
  foot: Foot;
  doors: Doors;
}

/** So many papers or explainers stand on the page of a room. */
const mostListed = 5;

const getPapers = (portal: Portal, kind: Data<'rooms'>['kind'], topics: readonly string[]): Link[] =>
  portal.derive(`papers for ${kind} on ${JSON.stringify(topics)}`, ({ entries }) =>
    entries.forms
      .filter(({ data }) => data.roomKinds.includes(kind))
      .filter(({ data }) => data.disputeTypes.some((topic) => topics.includes(topic)))
      .slice(0, mostListed)
      .map((item) => toLink(item)),
  );

const getExplainers = (portal: Portal, id: string, topics: readonly string[]): Link[] =>
  portal.derive(`explainers for ${id} on ${JSON.stringify(topics)}`, ({ entries }) =>
    entries.explainers
      .filter(({ data }) => topics.includes(data.topic) || data.rooms.includes(id))
      .slice(0, mostListed)
      .map((item) => toLink(item)),
  );

/** The page of one room, centre or mobile desk. */
export function getRoomPage(portal: Portal, entry: Entry<'rooms'>, today: string): RoomPage {
  const { data } = entry;
  const parent = data.parent === undefined ? undefined : portal.get('rooms', data.parent);
  const regionPath = formatRegion(portal, data.region);
  return {
    head: getEntryHead(portal, entry, {
      description: data.intro,
      date: today,
      source: data.sources.map(({ short, title }) => short ?? title).join('、') || undefined,
      jsonLd: {
        '@type': 'GovernmentOffice',
        areaServed: { '@type': 'AdministrativeArea', name: regionPath },
        ...(data.contact.address && { address: data.contact.address }),
        ...(data.contact.phone && { telephone: data.contact.phone }),
        ...(parent && { parentOrganization: { '@type': 'GovernmentOffice', name: parent.data.name } }),
      },
    }),
    crumbs: getRegionCrumbs(portal, 'rooms', data.region),
    name: data.name,
    kind: t(`room.kind.${data.kind}`),
    intro: data.intro,
    regionPath,
    parent: parent && toLink(parent),
    parts: portal.linking('rooms', entry).map((room) => toLink(room, t(`room.kind.${room.data.kind}`))),
    contact: getContact(data.contact),
    ask: getAsk(portal, data.contact),
    services: data.services,
    windows: data.windows,
    floors: data.floors,
    floorsOrigin: getOrigin([], data.sources),
    people: data.people,
    topics: data.disputeTypes.flatMap((name) =>
      getFirstOfTopic(portal, name, 1).length > 0 ? { href: topicUrl(getTopic(portal, name).slug), label: name } : [],
    ),
    methods: portal.pick('methods', data.methods).map((method) => toLink(method)),
    cases: portal.linking('cases', entry).map((item) => toLink(item)),
    forms: getPapers(portal, data.kind, data.disputeTypes),
    explainers: getExplainers(portal, entry.id, data.disputeTypes),
    body: getBody(portal, entry),
    figures: getFigures(data.figures, data.sources),
    charts: getChartViews(data.charts, data.figures, data.sources),
    foot: getFoot(portal, entry, today),
    doors: getDoors(portal, { rooms: parent ? [parent.id] : [], topics: data.disputeTypes, region: data.region }),
  };
}
