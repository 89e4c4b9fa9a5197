import { getPlainText } from '../../markdown/index.ts';
import { getTopic } from '../../rules/portal/topics.ts';
import { t } from '../../text.ts';
import { getReview } from '../article/review.ts';
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
    const review = getReview(data.review, { today });
    return {
      hue: topic.hue,
      spine: topic.name,
      kicker: t('collection.explainers'),
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
} satisfies Subject<'explainers'>;
