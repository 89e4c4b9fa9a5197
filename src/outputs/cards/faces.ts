import { formatLength } from '../../rules/time/length.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { getReview } from '../../site/article/review.ts';
import { collections, type CollectionName } from '../../schemas/index.ts';
import { regionLevels } from '../../schemas/region.ts';
import { roomKinds } from '../../schemas/room.ts';
import { t } from '../../text.ts';
import type { EntryCard } from './card.ts';
import { pineHue } from './palette.ts';

/** What the cards of an entry say besides its title. */
export interface Face extends Pick<EntryCard, 'hue' | 'spine' | 'kicker' | 'figure' | 'answer' | 'list' | 'notice'> {
  /** The title is a name: there is room for the answer on every shape, not only on the poster. */
  isBrief?: boolean;
}

type OwnFace = Partial<Face> & Pick<Face, 'kicker'>;

/** Hues of the collections whose entries belong to no single topic. */
const hues: Partial<Record<CollectionName, number>> = {
  cases: 55,
  methods: 245,
  regions: 130,
  laws: 285,
  deadlines: 15,
  pathways: 200,
  terms: 320,
};

const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('·');

/** The path of a region without its province, which nobody there needs. */
const formatNear = (portal: Portal, id: string | undefined): string =>
  id === undefined ? '' : formatRegion(portal, id).split(' · ').slice(-3).join('·');

/** The first paragraph of a body, if it is plain text: cards set no Markdown. */
function getFirstParagraph(body: string): string | undefined {
  const [first = ''] = body.trim().split(/\r?\n\s*\r?\n/u);
  return first === '' || /[*_`[\]#|<>~]|^[-+>:]|^\d+\./u.test(first) ? undefined : first;
}

const faces: { [C in CollectionName]: (portal: Portal, entry: Entry<C>, today: string) => OwnFace } = {
  explainers: (portal, { data }, today) => {
    const topic = getTopic(portal, data.topic);
    const review = getReview(data.review, { today });
    return {
      hue: topic.hue,
      spine: topic.name,
      kicker: collections.explainers.label,
      answer: { heading: t('explainer.answer'), text: data.summary },
      list: { heading: t('explainer.steps'), items: data.steps.map(({ title }) => title), isOrdered: true },
      ...(review.state !== 'reviewed' && {
        notice: {
          tag: review.label,
          text: review.state === 'unreviewed' ? review.detail : (portal.site.notice ?? review.detail),
        },
      }),
    };
  },
  cases: (portal, { data }) => ({
    kicker: join(t(`case.kind.${data.kind}`), formatNear(portal, data.region)),
    answer: { text: data.summary },
  }),
  rooms: (portal, { data }) => ({
    isBrief: true,
    kicker: join(roomKinds[data.kind], formatNear(portal, data.region)),
    answer: { text: data.intro },
    list: { heading: t('room.services'), items: data.services, isOrdered: false },
  }),
  methods: (portal, { data }) => ({
    isBrief: true,
    kicker: formatNear(portal, data.region),
    answer: { text: data.summary },
    list: { heading: t('method.steps'), items: data.steps.map(({ name }) => name), isOrdered: true },
  }),
  regions: (portal, { id, data }) => ({
    isBrief: true,
    kicker: join(regionLevels[data.level], formatNear(portal, data.parent)),
    answer: { text: data.intro ?? t('region.description', { region: formatRegion(portal, id) }) },
  }),
  laws: (_portal, { data, body }) => ({
    isBrief: true,
    kicker: join(t(`law.kind.${data.kind}`), data.issuer),
    answer: { text: getFirstParagraph(body) ?? data.title },
  }),
  deadlines: (_portal, { data }) => ({
    isBrief: true,
    kicker: t(`deadline.kind.${data.kind}`),
    figure: formatLength(data.length),
    answer: { text: data.summary },
  }),
  pathways: (_portal, { data }) => ({
    isBrief: true,
    kicker: join(...data.disputeTypes),
    answer: { text: data.summary },
    ...(data.questions[0] && {
      list: {
        heading: data.questions[0].text,
        items: data.questions[0].options.map(({ label }) => label),
        isOrdered: false,
      },
    }),
  }),
  terms: (_portal, { data }) => ({
    isBrief: true,
    kicker: data.aliases.length > 0 ? `${t('term.aliases')}${data.aliases.slice(0, 3).join('、')}` : '',
    answer: { text: data.plain },
  }),
  pages: (_portal, { data }) => ({ isBrief: true, kicker: '', answer: { text: data.summary } }),
};

/** What the cards of `entry` say on the day `today`. */
export function getFace<C extends CollectionName>(portal: Portal, entry: Entry<C>, today: string): Face {
  const { notice } = portal.site;
  return {
    hue: hues[entry.collection] ?? pineHue,
    spine: collections[entry.collection].label,
    ...(notice !== undefined && { notice: { text: notice } }),
    ...faces[entry.collection](portal, entry, today),
  };
}
