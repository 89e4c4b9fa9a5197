import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import type { ListItem } from '../lists/list.ts';
import { getKeyFigures } from './model.ts';
import { sayFigure } from '../page/say.ts';

/** A case in a list, with its first two figures and the source that they come from. */
export const toCaseItem = (portal: Portal, entry: Entry<'cases'>): ListItem => {
  const { data } = entry;
  const facts = getKeyFigures(data)
    .slice(0, 2)
    .map((figure) => ({
      value: sayFigure(figure),
      label: figure.label,
    }));
  return {
    href: entryUrl(entry),
    title: data.title,
    kicker: `${t(`case.kind.${data.kind}`)} · ${formatRegion(portal, data.region)}`,
    summary: data.summary,
    facts: data.kind === 'practice' ? facts : undefined,
  };
};
