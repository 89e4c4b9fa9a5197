import { getPlainText } from '../../markdown/index.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { getReview, getReviewState } from '../article/review.ts';
import { getCitations, getWarnings } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How explainers are listed, found and put on a card. */
export const explainers = {
  list,
  getSearchTexts: (portal, { data, body }) => ({
    asks: data.asks,
    topics: [data.topic],
    date: data.updatedOn,
    parts: {
      summary: [data.summary],
      warnings: [...getWarnings(data), data.notSuitable],
      steps: data.steps.flatMap(({ title, detail }) => [title, detail]),
      papers: data.bring,
      sums: [data.cost],
      citations: getCitations(portal, data.citations),
      body: [getPlainText(body)],
    },
  }),
  getFace: (portal, { data }, today) => {
    const topic = getTopic(portal, data.topic);
    const state = getReviewState(data.review, today);
    const { detail } = getReview(data.review, { today, timeZone: portal.site.timeZone });
    return {
      hue: topic.hue,
      spine: topic.name,
      kicker: t('collection.explainers'),
      answer: { heading: t('explainer.answer'), text: data.summary },
      list: { heading: t('explainer.steps'), items: data.steps.map(({ title }) => title), isOrdered: true },
      ...(state !== 'reviewed' && {
        notice: {
          tag: t(`review.${state}`),
          text: portal.site.notice ?? detail,
        },
      }),
    };
  },
} satisfies Subject<'explainers'>;
