import type { Portal } from '../../rules/portal/portal.ts';
import type { HandCheck } from '../../schemas/site/hand-checks.ts';
import { type TextKey, t } from '../../text.ts';
import type { Look } from './look.ts';
import type { PageRule } from './page-rules.ts';
import type { Tally } from './tally.ts';

/** What the checks may look at. */
export interface Facts {
  portal: Portal;
  /** `YYYY-MM-DD` in the portal's time zone. */
  today: string;
  /** The origin that the site is built for. */
  siteUrl: string;
  look: Look;
  /** What this build has seen of its pages; none where pages are drawn one at a time. */
  tally: Tally | undefined;
}

/** What came of one check: kept, not kept, nothing that it could be asked of, or not known. */
export type State = 'done' | 'lacking' | 'absent' | 'unknown';

/** The state with what was found, in words; what nobody can change here by a hand's turn brings no advice. */
export interface Outcome {
  state: State;
  found: string;
}

/** One check: who finds out, and what it finds. */
export interface Check {
  by: 'machine' | 'hand' | 'command' | 'makers';
  run: (facts: Facts) => Outcome;
}

type Values = Record<string, string | number>;

/** An outcome in words of `ui.json`. */
export const say = (state: State, key: TextKey, values: Values = {}): Outcome => ({ state, found: t(key, values) });

/** A check of facts that the build has at hand. */
export const measure = (run: Check['run']): Check => ({ by: 'machine', run });

/** A check of what the build has seen of its pages. */
export const measurePages = (run: (tally: Tally, facts: Facts) => Outcome): Check =>
  measure((facts) => (facts.tally ? run(facts.tally, facts) : say('unknown', 'compliance.unmeasured')));

const describeBreaches = ({ breaches, pages }: Tally, rule: PageRule): Outcome => {
  const [example] = breaches[rule];
  return example === undefined
    ? say('done', 'compliance.pages.all', { pages })
    : say('lacking', 'compliance.pages.some', { pages, count: breaches[rule].length, example });
};

/** A check of one rule that every page keeps. */
export const everyPage = (rule: PageRule): Check => measurePages((tally) => describeBreaches(tally, rule));

/** A check that asks of something which no page has, as long as none has it; `reason` says so. */
export const noPage = (rule: PageRule, reason: TextKey): Check =>
  measurePages((tally) =>
    tally.breaches[rule].length === 0 ? say('absent', reason, { pages: tally.pages }) : describeBreaches(tally, rule),
  );

/** A check of a setting that is filled in where there is something to fill in. */
export const setting = (get: (site: Portal['site']) => string | undefined): Check =>
  measure(({ portal }) => {
    const value = get(portal.site);
    return value === undefined ? say('lacking', 'compliance.setting.none') : { state: 'done', found: value };
  });

/** A check that only people can make: what the settings say of it, with the day. */
export const byHand = (check: HandCheck): Check => ({
  by: 'hand',
  run: ({ portal }) => {
    const made = portal.site.checkedByHand.find((row) => row.check === check);
    if (!made) return say('unknown', 'compliance.hand.none');
    const { on, by = t('compliance.hand.somebody'), note = '', result } = made;
    return say(result, 'compliance.hand.found', { on, by, note });
  },
});
