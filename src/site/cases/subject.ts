import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { join, formatNear } from '../entry/face.ts';
import { getCitations, getFigures, getSources, getWarnings } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';

/** How cases are found and put on a card. */
export const cases = {
  getSearchTexts: (portal, { data, body }) => ({
    region: data.region,
    topics: data.disputeTypes,
    date: data.updatedOn ?? data.publishedOn,
    parts: {
      summary: [data.summary],
      warnings: getWarnings(data),
      steps: data.timeline.map(({ when, what }) => `${when} ${what}`),
      facts: [
        t(`case.kind.${data.kind}`),
        portal.get('regions', data.region)?.data.name,
        data.period,
        ...data.cost.map(({ what }) => what),
        ...data.staffing,
        ...data.prerequisites,
        data.contactLevel,
        ...data.limits,
        ...data.inspiredBy,
      ],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  getFace: (portal, { data }) => ({
    hue: 55,
    kicker: join(t(`case.kind.${data.kind}`), formatNear(portal, data.region)),
    answer: { text: data.summary },
  }),
} satisfies Subject<'cases'>;
