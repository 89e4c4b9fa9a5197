import type { Entry } from '../../rules/entries/entry.ts';
import { formatFigure } from '../../rules/figures/figure.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import type { RenderedBody } from '../../markdown/index.ts';
import { getBody } from '../article/body.ts';
import { type ChartView, getChartViews } from '../figures/charts.ts';
import { type Comparable, getComparable } from '../compare/comparable.ts';
import type { Step } from '../diagrams/flow.ts';
import type { Tier } from '../diagrams/pyramid.ts';
import { getMethodPairs } from '../compare/model.ts';
import { getRegionCrumbs } from '../page/crumbs.ts';
import { type Doors, getDoors } from '../doors/doors.ts';
import { type FigureView, getFigures, getOrigin, type Origin } from '../figures/figures.ts';
import { type Foot, getFoot } from '../entry/foot.ts';
import { getEntryHead, type PageFrame } from '../page/head.ts';
import { type Link, toLink } from '../page/link.ts';
import { sayLength } from '../page/say.ts';

/** Who does what, in what order, within what time. */
export interface MethodPage extends PageFrame {
  name: string;
  aliases: string[];
  summary: string;
  regionPath: string;
  steps: Step[];
  /** By whose account the steps are drawn. */
  stepsOrigin: Origin;
  levels: Tier[];
  levelsOrigin: Origin;
  parts: { name: string; meaning?: string }[];
  body: RenderedBody;
  figures: FigureView[];
  charts: ChartView[];
  cases: Link[];
  /** Comparisons of its cases, and with methods of the same name. */
  pairs: Link[];
  comparable: Comparable | undefined;
  rooms: Link[];
  foot: Foot;
  doors: Doors;
}

/** The page of one method. */
export function getMethodPage(portal: Portal, entry: Entry<'methods'>, today: string): MethodPage {
  const { data } = entry;
  const counts = data.levels.map(({ count }) => count?.replaceAll(/\s/gu, ''));
  const counted = data.figures.filter((figure) => counts.includes(formatFigure(figure)));
  return {
    head: getEntryHead(portal, entry, {
      description: data.summary,
      date: today,
      source: data.sources.map(({ short, title }) => short ?? title).join('、') || undefined,
      jsonLd: {
        '@type': 'HowTo',
        step: data.steps.map(({ name }, index) => ({ '@type': 'HowToStep', position: index + 1, name })),
      },
    }),
    crumbs: getRegionCrumbs(portal, 'methods', data.region),
    name: data.name,
    aliases: data.aliases,
    summary: data.summary,
    regionPath: formatRegion(portal, data.region),
    steps: data.steps.map(({ name, actor, within, output }) => ({
      name,
      actor,
      within: within && sayLength(within),
      output,
    })),
    stepsOrigin: getOrigin([], data.sources),
    levelsOrigin: getOrigin(getFigures(counted, data.sources), data.sources),
    levels: data.levels.map(({ name, duty, count }) => ({ name, duty, count })),
    parts: data.parts,
    body: getBody(portal, entry),
    figures: getFigures(data.figures, data.sources),
    charts: getChartViews(data.charts, data.figures, data.sources),
    cases: portal.linking('cases', entry).map((item) => toLink(item)),
    pairs: getMethodPairs(portal, entry),
    comparable: getComparable(portal, entry),
    rooms: portal.linking('rooms', entry).map((item) => toLink(item)),
    foot: getFoot(portal, entry, today),
    doors: getDoors(portal, { topics: data.disputeTypes, region: data.region }),
  };
}
