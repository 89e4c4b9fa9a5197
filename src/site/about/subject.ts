import { getPlainText } from '../../markdown/index.ts';
import type { Subject } from '../entry/subject.ts';

/** How pages about the portal are found and put on a card. */
export const pages = {
  getSearchTexts: (_portal, { data, body }) => ({
    date: data.updatedOn,
    parts: { summary: [data.summary], body: [getPlainText(body)] },
  }),
  getFace: (_portal, { data }) => ({ isBrief: true, kicker: '', answer: { text: data.summary } }),
} satisfies Subject<'pages'>;
