import { sayLength } from '../page/say.ts';
import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { formatNear } from '../entry/face.ts';
import { getFigures, getSources } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How methods are listed, found and put on a card. */
export const methods = {
  list,
  getSearchTexts: (_portal, { data, body }) => ({
    asks: data.aliases,
    region: data.region,
    topics: data.disputeTypes,
    parts: {
      summary: [data.summary],
      steps: data.steps.map(({ name, actor, within, output }) =>
        [name, actor, within && sayLength(within), output].filter(Boolean).join(' '),
      ),
      facts: [
        t('method.tag'),
        ...data.levels.map(({ name, count, duty }) => [name, count, duty].filter(Boolean).join(' ')),
        ...data.parts.flatMap(({ name, meaning }) => [name, meaning]),
      ],
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  getFace: (portal, { data }) => ({
    hue: 245,
    isBrief: true,
    kicker: formatNear(portal, data.region),
    answer: { text: data.summary },
    list: { heading: t('method.steps'), items: data.steps.map(({ name }) => name), isOrdered: true },
  }),
} satisfies Subject<'methods'>;
