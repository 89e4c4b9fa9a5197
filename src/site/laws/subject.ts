import { sayArticle } from '../page/say.ts';
import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { articleUrl } from '../../urls.ts';
import { join, getFirstParagraph } from '../entry/face.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How laws are listed, found and put on a card. */
export const laws = {
  list,
  getSearchTexts: (_portal, { data, body }) => ({
    asks: [...data.aliases, data.title],
    parts: {
      body: [getPlainText(body)],
      facts: [t(`law.kind.${data.kind}`), data.issuer],
    },
  }),
  getSearchPlaces: (_portal, { id, data }) =>
    data.articles.map(({ number, plain, repealedOn, note = '' }) => ({
      url: articleUrl(id, number),
      title: `${data.short} ${sayArticle(number)}`,
      kind: t('search.article'),
      parts: { articles: [repealedOn && t('law.repealed', { date: repealedOn, note }), plain] },
    })),
  getFace: (_portal, { data, body }) => ({
    hue: 285,
    isBrief: true,
    kicker: join(t(`law.kind.${data.kind}`), data.issuer),
    answer: { text: getFirstParagraph(body) ?? data.title },
  }),
} satisfies Subject<'laws'>;
