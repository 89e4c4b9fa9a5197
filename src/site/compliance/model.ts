import { t } from '../../text.ts';
import { urls } from '../../urls.ts';
import { homeCrumbs } from '../page/crumbs.ts';
import { getListHead, type PageFrame } from '../page/head.ts';
import { keysOf, tableOf } from '../../schemas/record.ts';
import { elders, guidelines } from './checks/access.ts';
import { government } from './checks/government.ts';
import { generated, own } from './checks/portal.ts';
import type { Check, Facts, State } from './outcome.ts';

/** Every check by the set of rules that asks it, in the order of the page. */
export const checks = { government, elders, guidelines, generated, own } as const;

type Group = keyof typeof checks;
type CheckId = { [G in Group]: keyof (typeof checks)[G] }[Group];

/** One row of the page: what is asked, by which rule, how it was found out, what came of it, and what to do. */
export interface CheckRow {
  id: CheckId;
  asks: string;
  source: string;
  how: string;
  state: State;
  stateLabel: string;
  found: string;
  /** Nothing where nothing is left to do. */
  todo: string | undefined;
}

/** The page on which a portal says how it keeps the rules for sites like it. */
export interface CompliancePage extends PageFrame {
  title: string;
  intro: string;
  /** How many checks came to each state. */
  counts: { state: State; label: string; count: number }[];
  /** When, and of what. */
  dated: string;
  groups: { id: Group; title: string; intro: string; rows: CheckRow[] }[];
}

const states = ['done', 'lacking', 'unknown', 'absent'] as const satisfies readonly State[];

function toRow(id: CheckId, { by, run }: Check, facts: Facts): CheckRow {
  const { state, found } = run(facts);
  const isOpen = state === 'lacking' || state === 'unknown';
  return {
    id,
    asks: t(`compliance.${id}.asks`),
    source: t(`compliance.${id}.source`),
    how: t(`compliance.by.${by}`),
    state,
    stateLabel: t(`compliance.state.${state}`),
    found,
    todo: isOpen ? t(`compliance.${id}.todo`) : undefined,
  };
}

/** The self-check of a portal, made of what the build has at hand. */
export function getCompliancePage(facts: Facts): CompliancePage {
  const { portal, today, tally } = facts;
  const [title, intro] = [t('compliance.title'), t('compliance.intro')];
  const groups = keysOf(checks).map((id) => {
    const rows = (Object.entries(checks[id]) as [CheckId, Check][]).map(([check, each]) => toRow(check, each, facts));
    return { id, title: t(`compliance.${id}.title`), intro: t(`compliance.${id}.intro`), rows };
  });
  const all = groups.flatMap(({ rows }) => rows);
  const counted = tableOf(states, (state) => all.filter((row) => row.state === state).length);
  return {
    head: getListHead(portal, { title, description: intro, path: urls.compliance, column: title, today }),
    crumbs: homeCrumbs(),
    title,
    intro,
    counts: states.map((state) => ({ state, label: t(`compliance.state.${state}`), count: counted[state] })),
    dated: tally ? t('compliance.dated', { today, pages: tally.pages }) : t('compliance.dated.partly', { today }),
    groups,
  };
}
