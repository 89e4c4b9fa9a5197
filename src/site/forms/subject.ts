import { getBlankPaper, toPaperText } from '../../rules/forms/fill.ts';
import { formGroups } from '../../schemas/form.ts';
import { getCitations } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How papers are listed, found and put on a card. */
export const forms = {
  list,
  getSearchTexts: (portal, { data, body }) => ({
    topics: data.disputeTypes,
    asks: data.asks,
    parts: {
      summary: [data.purpose],
      steps: data.questions.map(({ label }) => label),
      facts: [formGroups[data.group], data.filedBy, data.where, data.copies, data.cost, ...data.attach],
      citations: getCitations(portal, data.citations),
      body: [toPaperText(getBlankPaper({ ...data, body })).replace(/_+/gu, '')],
    },
  }),
  getFace: (_portal, { data }) => ({
    hue: 105,
    isBrief: true,
    kicker: formGroups[data.group],
    answer: { text: data.purpose },
  }),
} satisfies Subject<'forms'>;
