import type { Entry } from '../../rules/entries/entry.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';
import { casesUrl } from '../../urls.ts';
import type { Link } from '../page/link.ts';

/** What an official decides by, in the order in which it is asked; an answer without a line is a gap of the report. */
export interface Decision {
  /** What kinds of practice it is of, each leading to the others. */
  models: Link[];
  /** Where and when. */
  what: string[];
  cost: string[];
  people: string[];
  needs: string[];
  contact: string | undefined;
  limits: string[];
}

const getCost = (cost: Data<'cases'>['cost']): string[] =>
  (['build', 'run'] as const).flatMap((kind) =>
    cost.filter((row) => row.kind === kind).map(({ what }) => t(`decision.${kind}`, { what })),
  );

/** The answers of a practice; nobody decides by the story of one dispute. */
export function getDecision(portal: Portal, { data }: Entry<'cases'>): Decision | undefined {
  if (data.kind === 'dispute') return undefined;
  const models = data.models.map((model) => ({ href: casesUrl('model', model), label: t(`cases.model.${model}`) }));
  const region = portal.get('regions', data.region)?.data;
  return {
    models,
    what: [
      [region && t(`region.level.${region.level}`), region?.setting && t(`region.setting.${region.setting}`)]
        .filter(Boolean)
        .join('，'),
      data.period ?? '',
    ].filter(Boolean),
    cost: getCost(data.cost),
    people: data.staffing,
    needs: data.prerequisites,
    contact: data.contactLevel,
    limits: data.limits,
  };
}
