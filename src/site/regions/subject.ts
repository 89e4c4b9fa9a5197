import { getPlainText } from '../../markdown/index.ts';
import { getYearFigures } from '../../rules/figures/years.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import { join, formatNear } from '../entry/face.ts';
import { getFigures, getSources } from '../entry/found-by.ts';
import type { Subject } from '../entry/subject.ts';
import { list } from './list.ts';

/** How regions are listed, found and put on a card. */
export const regions = {
  list,
  getSearchTexts: (_portal, { data, body }) => ({
    parts: {
      summary: [data.intro],
      facts: [
        [data.name, t(`region.level.${data.level}`), data.setting && t(`region.setting.${data.setting}`), data.code]
          .filter(Boolean)
          .join(' '),
        data.profile.length > 0 ? `${data.name}${t('region.profile')}` : undefined,
        data.network.length > 0 ? `${data.name}${t('region.network')}` : undefined,
      ],
      body: [getPlainText(body)],
      figures: getFigures([...data.profile, ...data.network, ...getYearFigures(data.years)]),
      sources: getSources(data.sources),
    },
  }),
  getFace: (portal, { id, data }) => ({
    hue: 130,
    isBrief: true,
    kicker: join(t(`region.level.${data.level}`), formatNear(portal, data.parent)),
    answer: { text: data.intro ?? t('region.description', { region: formatRegion(portal, id) }) },
  }),
} satisfies Subject<'regions'>;
