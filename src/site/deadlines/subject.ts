import { sayLength } from '../page/say.ts';
import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { getCitations } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How deadlines are listed, found and put on a card. */
export const deadlines = {
  list,
  getSearchTexts: (portal, { data, body }) => ({
    topics: data.disputeTypes,
    parts: {
      summary: [sayLength(data.length), data.summary],
      facts: [t(`deadline.kind.${data.kind}`), `${t('deadline.starts')} ${data.starts}`, data.ifMissed],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  getFace: (_portal, { data }) => ({
    hue: 15,
    isBrief: true,
    kicker: t(`deadline.kind.${data.kind}`),
    figure: sayLength(data.length),
    answer: { text: data.summary },
  }),
} satisfies Subject<'deadlines'>;
