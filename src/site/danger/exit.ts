import { getDangerNumbers, rescuers, unknownDanger } from '../../rules/danger/dangers.ts';
import { findNumbers } from '../../rules/language/phone-numbers.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { type DangerKind, dangerKinds } from '../../schemas/dangers.ts';
import type { Data } from '../../schemas/index.ts';
import { keysOf } from '../../schemas/record.ts';
import { t } from '../../text.ts';
import { topicUrl, urls } from '../../urls.ts';

type Outcome = Data<'pathways'>['outcomes'][number];

/** A number to call as it is shown to somebody in danger. */
export interface EmergencyCall {
  number: string;
  name: string;
  /** To be called at once; the others help afterwards. */
  isUrgent: boolean;
}

/** A number keeps being offered where the settings have no name for it. */
const getCallName = ({ site }: Pick<Portal, 'site'>, wanted: string): string =>
  site.hotlines.find(({ number }) => number === wanted)?.name ?? t('pathway.hotlines');

/** Whom to call in these dangers, first who comes at once; nothing where there is no danger. */
export const getExit = (portal: Pick<Portal, 'site'>, dangers: readonly DangerKind[]): EmergencyCall[] =>
  getDangerNumbers(dangers).map(({ number, isUrgent }) => ({ number, isUrgent, name: getCallName(portal, number) }));

/** Whom to call in any danger: what the search chooses from. */
export const getAllExits = (portal: Pick<Portal, 'site'>): EmergencyCall[] => getExit(portal, keysOf(dangerKinds));

/**
 * Whom to call at the danger exit of a pathway: first who comes at once, those whom its title and steps tell to call before
 * the others that its dangers bring; then whom its editor names besides. Where nobody names any, those of its dangers.
 */
export function getOutcomeExit(
  portal: Pick<Portal, 'site'>,
  { title, steps, hotlines, dangers }: Pick<Outcome, 'title' | 'steps' | 'hotlines' | 'dangers'>,
): EmergencyCall[] {
  const known = getDangerNumbers(dangers.length > 0 ? dangers : unknownDanger);
  const offered = hotlines.length > 0 ? hotlines : known.map(({ number }) => number);
  const told = findNumbers([title, ...steps].join('\n'), getHotlineNumbers(portal)).map(({ number }) => number);
  const urgent = new Set([...known.flatMap(({ number, isUrgent }) => (isUrgent ? number : [])), ...rescuers]);
  const first = [...told.filter((number) => urgent.has(number)), ...urgent];
  const ordered = new Set([...first.filter((number) => offered.includes(number)), ...offered]);
  return [...ordered].map((number) => ({ number, isUrgent: urgent.has(number), name: getCallName(portal, number) }));
}

/**
 * Whom to call where a page is about no danger: who comes at once, as far as what to do `first` tells to call them, then its own
 * number, then those that its other texts name for the case that something happens.
 */
export function getCalls(
  portal: Pick<Portal, 'site'>,
  texts: { first: readonly string[]; then: readonly string[] },
  own: Pick<EmergencyCall, 'number' | 'name'> | undefined,
): EmergencyCall[] {
  const findRescuers = (said: readonly string[]): EmergencyCall[] =>
    findNumbers(said.join('\n'), getHotlineNumbers(portal))
      .filter(({ number }) => rescuers.has(number))
      .map(({ number }) => ({ number, name: getCallName(portal, number), isUrgent: true }));
  const calls = [
    ...findRescuers(texts.first),
    ...(own ? [{ number: own.number, name: own.name, isUrgent: false }] : []),
    ...findRescuers(texts.then),
  ];
  return calls.filter(({ number }, index) => calls.findIndex((call) => call.number === number) === index);
}

/** The numbers of the first page: who comes at once, whatever has happened, and whom to ask for free. */
export const getFirstCalls = (portal: Pick<Portal, 'site'>): EmergencyCall[] => [
  ...getExit(portal, unknownDanger).filter(({ isUrgent }) => isUrgent),
  ...portal.site.hotlines.slice(0, 1).map(({ number, name }) => ({ number, name, isUrgent: false })),
];

/**
 * Where 快速离开 leads: the first matter of life in which nobody is in danger. It looks as if somebody was reading about a
 * leaking ceiling; the first page would ask what has happened, and name what was meant to be hidden.
 */
export function getHarmlessUrl(portal: Portal): string {
  const harmless = getTopicsWithExplainers(portal).find(({ topic, explainers }) =>
    topic.danger ? false : explainers.every(({ data }) => data.dangers.length === 0),
  );
  return harmless ? topicUrl(harmless.topic.slug) : urls.home;
}
