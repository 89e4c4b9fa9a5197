import { rescuers } from '../../rules/danger/dangers.ts';
import { type SaidPart, splitNumbers } from '../../rules/language/phone-numbers.ts';
import { getHotlineNumbers } from '../../rules/portal/hotlines.ts';
import type { Portal } from '../../rules/portal/portal.ts';
import type { Data } from '../../schemas/index.ts';
import { t } from '../../text.ts';

type RoomKind = Data<'rooms'>['kind'];

/** What somebody looks for who knows no address: each has words of its own, `doors.seek.*` and `doors.where.*`. */
type Sought = 'people' | 'court' | 'centre' | 'service' | 'trade';

/** What is looked for where a room of a kind is wanted. */
const soughtFor = {
  centre: 'centre',
  subcentre: 'centre',
  station: 'people',
  branded: 'people',
  mobile: 'people',
  court: 'court',
  committee: 'people',
  trade: 'trade',
  service: 'service',
} as const satisfies Record<RoomKind, Sought>;

/** Who knows where it is; an office that serves one matter is asked for by the number of the matter. */
const numbers = {
  people: '12348',
  court: '12368',
  centre: '12345',
  service: '12345',
  trade: '12348',
} as const satisfies Record<Sought, string>;

/** Matters of the traffic police are known by their number: they stand where it happened, and no police station deals with them. */
const trafficPolice = '122';

/** How somebody finds a door of the wanted kinds whose region is not chosen, or has none. */
export interface Seeking {
  /** What the choice of a region is called. */
  choose: string;
  /** Which door to look for and whom to ask, one line for each that is wanted. */
  lines: SaidPart[][];
}

/** As many as are read. */
const mostLines = 2;

/** How to find a room of one of `kinds`, any where there are none; `own` are the numbers of the page's own matter: whose it is comes first. */
export function getSeeking(
  portal: Pick<Portal, 'site'>,
  kinds: readonly RoomKind[],
  own: readonly { number: string }[],
): Seeking {
  const known = getHotlineNumbers(portal);
  const sought = new Set<Sought>(kinds.map((kind) => soughtFor[kind]));
  const [first, ...others] = sought.size > 0 ? sought : new Set<Sought>(['people']);
  const matter = own.map(({ number }) => number).find((number) => !rescuers.has(number));
  const toLine = (each: Sought): SaidPart[] => {
    const wanted = (each === 'service' && matter) || numbers[each];
    const number = known.includes(wanted) ? wanted : (known[0] ?? '');
    return splitNumbers(t(`doors.seek.${each}`, { number }), known);
  };
  const police = own
    .filter(({ number }) => number === trafficPolice && known.includes(number))
    .map(({ number }) => splitNumbers(t('doors.seek.police', { number }), known));
  return {
    choose: t(`doors.where.${first ?? 'people'}`),
    lines: [...police, ...[first ?? 'people', ...others].map(toLine)].slice(0, mostLines),
  };
}
