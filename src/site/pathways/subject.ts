import { getPlainText } from '../../markdown/index.ts';
import { join } from '../entry/face.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How pathways are listed, found and put on a card. */
export const pathways = {
  list,
  getSearchTexts: (_portal, { data: { summary, disputeTypes, questions }, body }) => ({
    topics: disputeTypes,
    parts: {
      summary: [summary],
      // Later questions and the outcomes have pages of their own.
      steps: questions
        .slice(0, 1)
        .flatMap(({ text, help, options }) => [text, help, ...options.map(({ label }) => label)]),
      body: [getPlainText(body)],
    },
  }),
  getFace: (_portal, { data }) => ({
    hue: 200,
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
} satisfies Subject<'pathways'>;
