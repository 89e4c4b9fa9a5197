import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { getCitations } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How terms are listed, found and put on a card. */
export const terms = {
  list,
  getSearchTexts: (portal, { data, body }) => ({
    asks: data.aliases,
    parts: {
      summary: [data.plain, data.aliases.length > 0 ? `${t('term.aliases')}${data.aliases.join('、')}` : undefined],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  getFace: (_portal, { data }) => ({
    hue: 320,
    isBrief: true,
    kicker: data.aliases.length > 0 ? `${t('term.aliases')}${data.aliases.slice(0, 3).join('、')}` : '',
    answer: { text: data.plain },
  }),
} satisfies Subject<'terms'>;
