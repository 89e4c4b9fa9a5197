import { getDangerNumbers } from '../../rules/danger/dangers.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import { getTopicsWithExplainers } from '../../rules/portal/topics.ts';
import { type DangerKind, dangerKinds } from '../../schemas/dangers.ts';
import { keysOf } from '../../schemas/record.ts';
import { t } from '../../text.ts';
import { topicUrl, urls } from '../../urls.ts';

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

/** Who comes at once, whatever the danger is. */
const rescuers = new Set(['110', '119', '120', '122']);

/**
 * Whom to call at the danger exit of a pathway: the numbers that its editor put in order, which the checks hold against its
 * words; else those of its dangers, and the police where nobody knows.
 */
export function getOutcomeExit(
  portal: Pick<Portal, 'site'>,
  { hotlines, dangers }: { hotlines: readonly string[]; dangers: readonly DangerKind[] },
): EmergencyCall[] {
  const known = getDangerNumbers(dangers.length > 0 ? dangers : ['threat']);
  if (hotlines.length === 0) return known.map((call) => ({ ...call, name: getCallName(portal, call.number) }));
  const isUrgent = (number: string) =>
    rescuers.has(number) || known.some((call) => call.isUrgent && call.number === number);
  return hotlines.map((number) => ({ number, isUrgent: isUrgent(number), name: getCallName(portal, number) }));
}

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
