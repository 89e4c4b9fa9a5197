import type { Entry } from '../domain/entry.ts';
import type { Portal } from '../domain/portal.ts';
import { formatRegion, getRegionIds, getRegionPath, getSubregions } from '../domain/regions.ts';
import type { RenderedBody } from '../markdown/index.ts';
import { regionLevels } from '../schemas/region.ts';
import { roomKinds } from '../schemas/room.ts';
import { t } from '../text.ts';
import { getBody } from './body.ts';
import { type Cite, getCite } from './cite.ts';
import { getCrumbs } from './crumbs.ts';
import { type Doors, getDoors } from './doors.ts';
import { type FigureView, getFigures, getSources, type SourceView } from './figures.ts';
import { getFeedLink } from './feeds.ts';
import { getEntryHead, type PageFrame } from './head.ts';
import { type Link, toLink } from './link.ts';

/** A place: what it is like, its network, and everything the portal has from it and below it. */
export interface RegionPage extends PageFrame {
  name: string;
  level: string;
  code: string | undefined;
  setting: string | undefined;
  intro: string | undefined;
  subregions: Link[];
  profile: FigureView[];
  network: FigureView[];
  rooms: Link[];
  cases: Link[];
  methods: Link[];
  body: RenderedBody;
  sources: SourceView[];
  cite: Cite;
  doors: Doors;
}

/** The page of one region. */
export function getRegionPage(portal: Portal, entry: Entry<'regions'>, today: string): RegionPage {
  const { data } = entry;
  const within = getRegionIds(portal, entry.id);
  const isHere = ({ data: { region } }: Entry<'rooms'> | Entry<'cases'> | Entry<'methods'>) => within.has(region);
  const rooms = portal.entries.rooms.filter(isHere);
  const description = data.intro ?? t('region.description', { region: formatRegion(portal, entry.id) });
  return {
    head: {
      ...getEntryHead(portal, entry, {
        description,
        date: today,
        jsonLd: {
          '@type': 'AdministrativeArea',
          ...(data.code && { identifier: data.code }),
          ...(data.parent && {
            containedInPlace: { '@type': 'AdministrativeArea', name: formatRegion(portal, data.parent) },
          }),
        },
      }),
      feed: getFeedLink(portal, `regions/${entry.id}`),
    },
    crumbs: [
      ...getCrumbs('regions'),
      ...getRegionPath(portal, entry.id)
        .slice(0, -1)
        .map((region) => toLink(region)),
    ],
    name: data.name,
    level: regionLevels[data.level],
    code: data.code,
    setting: data.setting && t(`region.setting.${data.setting}`),
    intro: data.intro,
    subregions: getSubregions(portal, entry.id).map((region) => toLink(region, regionLevels[region.data.level])),
    profile: getFigures(data.profile),
    network: getFigures(data.network),
    rooms: rooms.map((room) => toLink(room, roomKinds[room.data.kind])),
    cases: portal.entries.cases.filter(isHere).map((item) => toLink(item, t(`case.kind.${item.data.kind}`))),
    methods: portal.entries.methods.filter(isHere).map((method) => toLink(method)),
    body: getBody(portal, entry),
    sources: getSources(data.sources),
    cite: getCite(portal, entry, today),
    doors: getDoors(portal, { region: entry.id }),
  };
}
