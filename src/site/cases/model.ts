import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { getFirstOfTopic, getOfTopics, getTopic } from '../../rules/portal/topics.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { collectionUrl, topicUrl } from '../../urls.ts';
import { getBody } from '../article/body.ts';
import { type ChartView, getChartViews } from '../figures/charts.ts';
import { type CitationView, getCitations } from '../citing/citations.ts';
import { type Comparable, getComparable } from '../compare/comparable.ts';
import { getCompletenessWords } from '../transfer/completeness.ts';
import { getContents } from '../article/contents.ts';
import { getRegionCrumbs } from '../page/crumbs.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type FigureView, getFigures, getSources } from '../figures/figures.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { getNoticeSpells, type NoticeSpell } from '../citing/notices.ts';
import { type Link, toLink } from '../page/link.ts';
import { getPicture, type PictureView } from '../article/picture.ts';
import { getReckonedView, type ReckonedView } from '../figures/reckoned.ts';
import { getReadingTime } from '../article/reading-time.ts';
import { getStatus, type StatusView } from '../article/status.ts';
import { type FigureFold, foldFigures } from '../figures/folds.ts';
import { getLineage, type Lineage } from '../transfer/model.ts';
import { type Decision, getDecision } from './decision.ts';
import { type EvidenceView, getEvidenceView } from '../transfer/evidence.ts';

/** A practice or a dispute story. */
export interface CasePage extends PageFrame {
  kind: 'practice' | 'dispute';
  kindLabel: string;
  title: string;
  readingTime: string;
  summary: string;
  region: Link;
  regionPath: string;
  period: string | undefined;
  publishedOn: string;
  status: StatusView | undefined;
  notices: NoticeSpell[];
  image: PictureView | undefined;
  keyFigures: FigureView[];
  body: RenderedBody;
  contents: Link[];
  timeline: { when: string; what: string }[];
  folds: FigureFold[];
  /** Of a practice: what its figures come to. */
  reckoned: ReckonedView | undefined;
  completeness: string;
  comparable: Comparable | undefined;
  charts: ChartView[];
  decision: Decision | undefined;
  evidence: EvidenceView | undefined;
  methods: Link[];
  rooms: Link[];
  topics: Link[];
  citations: CitationView[];
  /** From whom a practice was learnt, and who learnt it from here. */
  lineage: Lineage | undefined;
  /** The same of a story. */
  adopted: { from: Link[]; by: Link[] };
  explainers: Link[];
  foot: Foot;
  doors: Doors;
}

/** The figures that the editor chose to put below the title, else the first ones; four at the most, and none that is only asked for. */
export function getKeyFigures({ figures, keyFigures }: Entry<'cases'>['data']): Figure[] {
  const reached = figures.filter(({ claim }) => claim !== 'target');
  const chosen = keyFigures.flatMap((label) => reached.find((figure) => figure.label === label) ?? []);
  return (chosen.length > 0 ? chosen : reached).slice(0, 4);
}

/** The page of one case on the day `today`. */
export function getCasePage(portal: Portal, entry: Entry<'cases'>, today: string): CasePage {
  const { data } = entry;
  const body = getBody(portal, entry);
  const region = portal.get('regions', data.region);
  const sources = getSources(data.sources);
  const figures = getFigures(data.figures, data.sources);
  const explainers = new Set([
    ...portal.linking('explainers', entry),
    ...(data.kind === 'dispute' ? getOfTopics(portal, data.disputeTypes) : []),
  ]);
  return {
    head: getEntryHead(portal, entry, {
      description: data.summary,
      date: data.updatedOn ?? data.publishedOn,
      source: sources.map(({ short }) => short).join('、') || undefined,
      jsonLd: {
        '@type': 'Article',
        headline: data.title,
        datePublished: data.publishedOn,
        ...(region && { contentLocation: { '@type': 'AdministrativeArea', name: formatRegion(portal, data.region) } }),
        ...(sources.length > 0 && { citation: sources.map(({ title }) => title) }),
      },
    }),
    crumbs: getRegionCrumbs(portal, 'cases', data.region),
    kind: data.kind,
    kindLabel: t(`case.kind.${data.kind}`),
    title: data.title,
    readingTime: getReadingTime([data.summary, ...data.timeline.map(({ what }) => what)], body),
    summary: data.summary,
    region: region ? toLink(region) : { href: collectionUrl('regions'), label: data.region },
    regionPath: formatRegion(portal, data.region),
    period: data.period,
    publishedOn: data.publishedOn,
    status: getStatus(data),
    notices: getNoticeSpells(portal, data.citations, today),
    image: data.image && getPicture(portal, data.image),
    keyFigures: getFigures(getKeyFigures(data), data.sources),
    body,
    contents: getContents(body),
    timeline: data.timeline,
    folds: foldFigures(data.figures, figures),
    reckoned:
      data.kind === 'practice'
        ? getReckonedView(data.figures, [...(region?.data.profile ?? []), ...(region?.data.network ?? [])])
        : undefined,
    completeness: getCompletenessWords(entry),
    comparable: getComparable(portal, entry),
    charts: getChartViews(data.charts, data.figures, data.sources),
    decision: getDecision(portal, entry),
    evidence: getEvidenceView(portal, entry),
    methods: portal.pick('methods', data.methods).map((method) => toLink(method)),
    rooms: portal.pick('rooms', data.rooms).map((room) => toLink(room)),
    topics: data.disputeTypes.map((name) => {
      const topic = getTopic(portal, name);
      const isRead = getFirstOfTopic(portal, name, 1).length > 0;
      return { href: isRead ? topicUrl(topic.slug) : collectionUrl('explainers'), label: name };
    }),
    citations: getCitations(portal, data.citations, today),
    lineage: getLineage(portal, entry),
    adopted: {
      from: portal.pick('cases', data.adoptedFrom).map((other) => toLink(other)),
      by: portal.linking('cases', entry).map((other) => toLink(other)),
    },
    explainers: [...explainers].slice(0, 4).map((item) => toLink(item)),
    foot: getFoot(portal, entry, today),
    doors: getDoors(portal, { rooms: data.rooms, topics: data.disputeTypes, region: data.region }),
  };
}
