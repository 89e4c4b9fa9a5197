import { type ComparableCollection, comparableCollections } from './rules/ids.ts';
import { getDoubt } from './doubts.ts';
import { getLimits } from './limits.ts';
import { getMeasure } from './rules/measures.ts';
import { bases } from './rules/ratio.ts';
import type { CompareRecord, NamedFigure, RecordSource } from './rules/record.ts';
import { getSteps, getTiers } from './structure.ts';
import { getWorkedOut } from './worked-out.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import { getName } from '../../rules/entries/order.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion, getWithin } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import { formatGb7714 } from '../cite/gb7714.ts';
import { toSourceReference } from '../cite/reference.ts';
import { getSources } from '../figures/figures.ts';
import { sayMeasure } from '../figures/measure-name.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { sayLength } from '../page/say.ts';
import { getEvidenceView } from '../transfer/evidence.ts';

type Facts = CompareRecord['facts'];
type Method = Entry<'methods'>;

/** More names than this are no comparison. */
const mostNames = 6;

const orNone = (text: string | undefined): string[] => (text ? [text] : []);
const list = (names: readonly string[]): string[] => orNone(names.join('、'));

type Sources = Entry<ComparableCollection>['data']['sources'];

const toSources = (sources: Sources): RecordSource[] =>
  getSources(sources).map(({ id, title, short, details, url }, index) => ({
    title,
    short,
    details,
    url,
    reference: formatGb7714(toSourceReference(sources[index]!, id)),
  }));

/** Who wrote the sources, each kind once; those of whom nobody knows it are one kind. */
const getWriters = (sources: Sources): string[] => [
  ...new Set(sources.map(({ by }) => t(`figure.writer.${by ?? 'unknown'}`))),
];

/** What is said of a practice beyond its facts and figures, as far as it is laid beside the same of another one. */
const getShape = (
  methods: readonly Method[],
  figures: readonly Figure[],
  background: readonly Figure[],
): Pick<CompareRecord, 'tiers' | 'isTiered' | 'steps' | 'limits' | 'workedOut'> => {
  const data = methods.map((method) => method.data);
  return {
    ...getTiers(data, [...figures, ...background]),
    steps: getSteps(data),
    limits: getLimits(data, figures),
    workedOut: getWorkedOut(figures, background),
  };
};

const getDeadlines = ({ data }: Method): string[] =>
  data.steps.flatMap(({ name, within }) => (within ? [`${name}（${sayLength(within)}）`] : []));

/** The methods of a case in one line each: 「125」工作法：当天交办 → 次日见面. */
const chain = (methods: readonly Method[], getParts: (method: Method) => string[], link: string): string[] =>
  methods.flatMap((method) => {
    const parts = getParts(method);
    return parts.length > 0 ? [`${method.data.name}：${parts.join(link)}`] : [];
  });

const getPlaceFacts = (portal: Portal, id: string): Facts => {
  const region = portal.get('regions', id);
  return {
    level: orNone(region && t(`region.level.${region.data.level}`)),
    setting: orNone(region?.data.setting && t(`region.setting.${region.data.setting}`)),
  };
};

const getCost = ({ cost }: Entry<'cases'>['data'], kind: 'build' | 'run'): string[] =>
  cost.flatMap((row) => (row.kind === kind ? [row.what] : []));

function getCaseFacts(portal: Portal, { data }: Entry<'cases'>): Facts {
  const methods = portal.pick('methods', data.methods);
  return {
    summary: [data.summary],
    ...getPlaceFacts(portal, data.region),
    period: orNone(data.period),
    topics: list(data.disputeTypes),
    methods: list(methods.map((method) => method.data.name)),
    rooms: portal.pick('rooms', data.rooms).map(({ data: room }) => `${room.name}（${t(`room.kind.${room.kind}`)}）`),
    levels: chain(methods, (method) => method.data.levels.map(({ name }) => name), ' › '),
    steps: chain(methods, (method) => method.data.steps.map(({ name }) => name), ' → '),
    deadlines: chain(methods, getDeadlines, ' → '),
    staffing: data.staffing,
    build: getCost(data, 'build'),
    run: getCost(data, 'run'),
    prerequisites: data.prerequisites,
    contact: orNone(data.contactLevel),
    limits: data.limits,
  };
}

function getMethodFacts(portal: Portal, entry: Method): Facts {
  const { data } = entry;
  return {
    summary: [data.summary],
    ...getPlaceFacts(portal, data.region),
    topics: list(data.disputeTypes),
    rooms: list(portal.linking('rooms', entry).map(getName)),
    levels: data.levels.map(
      ({ name, duty, count }) => `${name}${count ? `（${count}）` : ''}${duty ? `：${duty}` : ''}`,
    ),
    parts: data.parts.map(({ name, meaning }) => (meaning ? `${name}：${meaning}` : name)),
    steps: data.steps.map(({ name, actor, output }, index) => {
      const remarks = [actor, output].filter(Boolean).join('，');
      return `${index + 1}. ${name}${remarks ? `（${remarks}）` : ''}`;
    }),
    deadlines: getDeadlines(entry),
    cases: portal.linking('cases', entry).slice(0, mostNames).map(getName),
  };
}

function getRegionFacts(portal: Portal, entry: Entry<'regions'>): Facts {
  const here = getWithin(portal, entry.id);
  const rooms = Map.groupBy(here.rooms, ({ data }) => data.kind);
  return {
    summary: orNone(entry.data.intro),
    ...getPlaceFacts(portal, entry.id),
    methods: list(here.methods.slice(0, mostNames).map(getName)),
    rooms: [...rooms].map(([kind, { length }]) => t('compare.rooms', { kind: t(`room.kind.${kind}`), count: length })),
    cases: here.cases.slice(0, mostNames).map(getName),
  };
}

const divisors: string[] = Object.values(bases).map(({ measure }) => measure);

/** Population and grids of the region: what its cases and methods are divided by. */
const getBackground = (portal: Portal, id: string): Figure[] => {
  const region = portal.get('regions', id);
  return region
    ? [...region.data.profile, ...region.data.network].filter((figure) => divisors.includes(getMeasure(figure).id))
    : [];
};

const nameMeasure = (figure: Figure): NamedFigure => {
  const name = sayMeasure(figure.measure);
  return name === undefined || name === getKnownMeasure(figure.measure)?.name
    ? figure
    : { ...figure, measureName: name };
};

/** What the comparison of an entry needs. */
export function getCompareRecord(portal: Portal, entry: Entry<ComparableCollection>): CompareRecord {
  const { collection, id, data } = entry;
  const region = entry.collection === 'regions' ? id : entry.data.region;
  const place = formatRegion(portal, region);
  const figures: Figure[] =
    entry.collection === 'regions' ? [...entry.data.profile, ...entry.data.network] : entry.data.figures;
  const background = entry.collection === 'regions' ? [] : getBackground(portal, region);
  const methods =
    entry.collection === 'cases'
      ? portal.pick('methods', entry.data.methods)
      : entry.collection === 'methods'
        ? [entry]
        : [];
  const doubt = getDoubt(figures, data.sources, entry.collection === 'cases' ? entry.data.limits : []);
  const evidence = entry.collection === 'cases' ? getEvidenceView(portal, entry) : undefined;
  return {
    id: `${collection}/${id}`,
    collection,
    name: getName(entry),
    href: entryUrl(entry),
    place,
    short: portal.get('regions', region)?.data.name ?? getName(entry),
    facts:
      entry.collection === 'cases'
        ? getCaseFacts(portal, entry)
        : entry.collection === 'methods'
          ? getMethodFacts(portal, entry)
          : getRegionFacts(portal, entry),
    figures: figures.map(nameMeasure),
    background,
    sources: toSources(data.sources),
    writers: getWriters(data.sources),
    ...getShape(methods, figures, background),
    ...(doubt && { doubt }),
    ...(evidence && { evidence: t('compare.evidence', { level: evidence.level, says: evidence.says }) }),
  };
}

/** Everything that can be laid side by side. */
export const getComparables = (portal: Portal): Entry<ComparableCollection>[] =>
  comparableCollections.flatMap((name): Entry<ComparableCollection>[] => portal.entries[name]);
