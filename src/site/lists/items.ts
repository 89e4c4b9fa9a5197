import { formatFigure } from '../../rules/figures/figure.ts';
import { formatLength } from '../../rules/time/length.ts';
import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';
import { t } from '../../text.ts';
import { entryUrl } from '../../urls.ts';
import { getKeyFigures } from '../cases/model.ts';
import type { ListItem } from './list.ts';

/** An explainer in a list: the question. */
export const toExplainerItem = (entry: Entry<'explainers'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.title,
  summary: entry.data.summary,
});

/** A case in a list, with its first two figures and the source that they come from. */
export const toCaseItem = (portal: Portal, entry: Entry<'cases'>): ListItem => {
  const { data } = entry;
  const facts = getKeyFigures(data)
    .slice(0, 2)
    .map((figure) => ({
      value: formatFigure(figure),
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

/** A method in a list. */
export const toMethodItem = (portal: Portal, entry: Entry<'methods'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.name,
  kicker: formatRegion(portal, entry.data.region),
  summary: entry.data.summary,
});

/** A deadline in a list: its name and how long. */
export const toDeadlineItem = (entry: Entry<'deadlines'>): ListItem => ({
  href: entryUrl(entry),
  title: entry.data.title,
  summary: entry.data.summary,
  aside: formatLength(entry.data.length),
});
