import { keysOf } from '../../schemas/record.ts';
import type { Data } from '../../schemas/index.ts';
import { isSaid } from '../../rules/time/years.ts';

type Case = Data<'cases'>;

/** What another district would ask a case for, in the order in which gaps are named. */
const aspects = {
  period: { kinds: ['practice', 'dispute'], isGiven: ({ period }) => isSaid(period) },
  sources: { kinds: ['practice', 'dispute'], isGiven: ({ sources }) => sources.length > 0 },
  timeline: { kinds: ['dispute'], isGiven: ({ timeline }) => timeline.length > 0 },
  outcome: { kinds: ['dispute'], isGiven: ({ outcome }) => outcome !== undefined && outcome !== 'unsaid' },
  figures: { kinds: ['practice'], isGiven: ({ figures }) => figures.length > 0 },
  figurePeriods: {
    kinds: ['practice'],
    isGiven: ({ figures }) => figures.length > 0 && figures.every(({ period }) => period !== undefined),
  },
  figureSources: {
    kinds: ['practice'],
    isGiven: ({ figures }) => figures.length > 0 && figures.every(({ source }) => source !== undefined),
  },
  cost: { kinds: ['practice'], isGiven: ({ cost }) => cost.length > 0 },
  staffing: { kinds: ['practice'], isGiven: ({ staffing }) => staffing.length > 0 },
  prerequisites: { kinds: ['practice'], isGiven: ({ prerequisites }) => prerequisites.length > 0 },
  limits: { kinds: ['practice', 'dispute'], isGiven: ({ limits }) => limits.length > 0 },
} satisfies Record<string, { kinds: Case['kind'][]; isGiven: (data: Case) => boolean }>;

/** Something that a case can leave open. */
export type Aspect = keyof typeof aspects;

/** How much of what other districts ask for a case says. */
export interface Completeness {
  missing: Aspect[];
  /** How many things are asked of a case of its kind, and how many of them it says. */
  asked: number;
  given: number;
}

/** How complete a case is; figures that are not there have no periods and sources to miss. */
export function getCompleteness(data: Case): Completeness {
  const asked = keysOf(aspects).filter((name) => aspects[name].kinds.some((kind) => kind === data.kind));
  const open = asked.filter((name) => !aspects[name].isGiven(data));
  const implied: Aspect[] = open.includes('figures') ? ['figurePeriods', 'figureSources'] : [];
  return {
    missing: open.filter((name) => !implied.includes(name)),
    asked: asked.length,
    given: asked.length - open.length,
  };
}

/** The share of what is asked that a case says, from 0 to 1. */
export const getShare = ({ asked, given }: Completeness): number => (asked === 0 ? 1 : given / asked);
