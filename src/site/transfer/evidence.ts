import type { Entry } from '../../rules/entries/entry.ts';
import type { Effect } from '../../rules/evidence/effect.ts';
import { type Evidence, getEvidence, isResult } from '../../rules/evidence/evidence.ts';
import type { Figure } from '../../rules/figures/figure.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getKnownMeasure } from '../../schemas/figures/measure.ts';
import { t } from '../../text.ts';
import { sayFigure } from '../page/say.ts';

/** How far a practice is shown to do what it is for, as readers are told it. */
export interface EvidenceView {
  level: string;
  /** The sentence that earns the level. */
  says: string;
  /** What would lift it one level; nothing on the highest. */
  lift: string | undefined;
  /** Effect, mechanism, moderators, implementation, economics: what the report has of each. */
  parts: { name: string; words: string | undefined }[];
}

const join = (words: readonly (string | undefined)[]): string | undefined =>
  words.filter(Boolean).join(t('figure.joint')) || undefined;

const sayEffect = ({ of, before }: Effect): string => {
  if (before) return t('evidence.effect.both', { label: of.label, before: sayFigure(before), after: sayFigure(of) });
  return t('evidence.effect.change', {
    label: of.label,
    value: sayFigure(of),
    against: of.change?.against ?? '',
  });
};

const sayResult = (figure: Figure): string =>
  t('evidence.effect.once', {
    label: figure.label,
    value: sayFigure(figure),
    period: figure.period ?? t('figure.period.missing'),
  });

/** The figure that the next step is about. */
const getNext = ({ effects, results }: Evidence, figures: readonly Figure[]): string =>
  (effects[0]?.of ?? results[0] ?? figures.find(isResult))?.label ?? '';

function sayLift(evidence: Evidence, figures: readonly Figure[]): string | undefined {
  const { level, gap } = evidence;
  if (level === 5) return undefined;
  const label = getNext(evidence, figures);
  if (level === 1) return t(`evidence.lift.${gap ?? 'noResult'}`, { label });
  return level === 2 && label === '' ? t('evidence.lift.2.any') : t(`evidence.lift.${level}`, { label });
}

/** At most so many numbers are told of one part; the table below has all of them. */
const most = 3;

function getParts(portal: Portal, { data }: Entry<'cases'>, evidence: Evidence): EvidenceView['parts'] {
  const region = portal.get('regions', data.region)?.data;
  const methods = portal.pick('methods', data.methods).filter((method) => method.data.steps.length > 0);
  const population = region?.profile.find(({ measure }) => measure === 'population');
  const limits = data.figures.filter(
    ({ measure, claim }) => claim === 'target' && getKnownMeasure(measure)?.section === 'time',
  );
  const money = data.figures.filter(({ measure }) => getKnownMeasure(measure)?.section === 'money');
  const say = ({ label, ...figure }: Figure) => t('evidence.number', { label, value: sayFigure(figure) });
  return [
    {
      name: t('evidence.part.effect'),
      words: join([
        ...evidence.effects.slice(0, most).map(sayEffect),
        ...(evidence.effects.length > 0 ? [] : evidence.results.slice(0, most).map(sayResult)),
        ...evidence.evaluations.slice(0, most).map(({ where, found }) => t('evidence.found', { where, found })),
      ]),
    },
    {
      name: t('evidence.part.mechanism'),
      words: join(
        methods
          .slice(0, most)
          .map((method) => t('evidence.steps', { name: method.data.name, count: method.data.steps.length })),
      ),
    },
    {
      name: t('evidence.part.moderators'),
      words: join([
        region && t(`region.level.${region.level}`),
        region?.setting && t(`region.setting.${region.setting}`),
        population && say(population),
      ]),
    },
    {
      name: t('evidence.part.implementation'),
      words: join([
        data.staffing.length > 0 ? t('evidence.staffing', { count: data.staffing.length }) : undefined,
        ...limits.slice(0, most).map(say),
      ]),
    },
    { name: t('evidence.part.economics'), words: join(money.slice(0, most).map(say)) },
  ];
}

/** The evidence for a practice; nothing is said of the story of one dispute. */
export function getEvidenceView(portal: Portal, entry: Entry<'cases'>): EvidenceView | undefined {
  const { data } = entry;
  if (data.kind === 'dispute') return undefined;
  const hasSteps = portal.pick('methods', data.methods).some((method) => method.data.steps.length > 0);
  const evidence = getEvidence(data, hasSteps);
  const { level, gap } = evidence;
  return {
    level: t('evidence.level', { level }),
    says: level === 1 ? t(`evidence.says.${gap ?? 'noResult'}`) : t(`evidence.says.${level}`),
    lift: sayLift(evidence, data.figures),
    parts: getParts(portal, entry, evidence),
  };
}
