import { getPlainText } from '../../markdown/index.ts';
import { t } from '../../text.ts';
import { join, formatNear } from '../entry/face.ts';
import { getFigures, getSources } from '../entry/found-by.ts';
import { getContact } from './contact.ts';
import type { Subject } from '../entry/subject.ts';

/** How rooms are found and put on a card. */
export const rooms = {
  getSearchTexts: (_portal, { data, body }) => ({
    region: data.region,
    topics: data.disputeTypes,
    parts: {
      summary: [data.intro],
      steps: data.services,
      facts: [
        t(`room.kind.${data.kind}`),
        ...getContact(data.contact).map(({ label, value }) => `${label} ${value ?? t('room.missing')}`),
        ...data.floors.map(({ name, zones }) => [name, ...zones].join(' ')),
        ...data.windows.flatMap(({ name, matters }) => [name, matters]),
        ...data.people.map(({ role, name, count }) => [role, name, count].filter(Boolean).join(' ')),
      ],
      body: [getPlainText(body)],
      figures: getFigures(data.figures),
      sources: getSources(data.sources),
    },
  }),
  getFace: (portal, { data }) => ({
    isBrief: true,
    kicker: join(t(`room.kind.${data.kind}`), formatNear(portal, data.region)),
    answer: { text: data.intro },
    list: { heading: t('room.services'), items: data.services, isOrdered: false },
  }),
} satisfies Subject<'rooms'>;
