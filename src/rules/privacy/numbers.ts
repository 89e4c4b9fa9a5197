import { keysOf, tableOf } from '../../schemas/record.ts';
import { hasIdChecksum, hasIdShape, hasLuhnChecksum, hasOldIdShape } from './checksums.ts';
import { getDigitRuns, type Group } from './digit-runs.ts';
import { crossed, type Detector, type Identifier, type IdentifierKind } from './identifier.ts';

const country = /^(?:00)?86/u;

/** The Chinese number plan: mobile numbers are 1 and ten figures, the second from 3 up (MIIT, 电信网编号计划). */
const mobile = /^0?1[3-9]\d{9}$/u;

/** Area codes 010, 02x and 0[3-9]xx, then seven or eight figures, the first from 2 to 8. */
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/u;
const landlineAbroad = /^(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/u;
const local = /^[2-8]\d{6,7}$/u;
const localContext = /(?:电话|座机|固话|致电|来电|拨打)[号码是为：:\s]{0,4}$/u;

const cardContext = /(?:卡号?|[账帐]号|[账帐]户|存折|开户)[^。；\n]{0,8}$/u;
const cardStart = /^(?:62|60|9558|4|5[1-5]|3[4-7])/u;

const marks = (text: string) => text.replace(/[\s()（）+]/gu, '');

/** A year and a month side by side are a date, not a part of a number. */
const hasDate = (groups: readonly Group[]) =>
  groups.some(({ digits }, index) => {
    const next = groups[index + 1];
    return (
      /^(?:19|20)\d{2}$/u.test(digits) && next && /^(?:0?[1-9]|1[0-2])$/u.test(next.digits) && marks(next.gap) !== ''
    );
  });

/** People part a number by one kind of mark; thousands and lists are parted by commas. */
function isOneNumber(groups: readonly Group[]): boolean {
  if (groups.length === 1) return true;
  // Figures crossed out on purpose, or another paragraph, or another item of a list.
  if (groups.slice(1).some(({ gap }) => /\*{3}|\n[^\S\n]*(?:\n|[-*+>]\s)/u.test(gap))) return false;
  const between = new Set(groups.slice(1).map(({ gap }) => marks(gap)));
  between.delete('');
  if (between.size > 1 || hasDate(groups)) return false;
  const [mark = ''] = between;
  return !/[,，、]/u.test(mark) || groups.map(({ digits }) => digits.length).join() === '3,4,4';
}

/** What the groups of a number must be for it to be one; a country's code before it stands by itself. */
type Parting = 'in any way' | 'as one number' | 'as one number behind a country';

/** Where a number would begin, by what stands before it. */
interface Place {
  isCard: boolean;
  isLocal: boolean;
  isAbroad: boolean;
}

function getPlace(text: string, start: number): Place {
  const before = text.slice(Math.max(0, start - 16), start);
  return { isCard: cardContext.test(before), isLocal: localContext.test(before), isAbroad: /\+\s*$/u.test(before) };
}

type GetParting = (digits: string, place: Place, count: number) => Parting | undefined;

const getIdParting: GetParting = (digits) => {
  if (digits.length === 18 && hasIdShape(digits)) return 'in any way';
  return digits.length === 15 && hasOldIdShape(digits) ? 'as one number' : undefined;
};

const getCardParting: GetParting = (digits, { isCard }, count) => {
  if (digits.length < 8) return undefined;
  const fits = isCard
    ? digits.length >= 12 || count === 1
    : digits.length >= 15 && digits.length <= 19 && cardStart.test(digits) && hasLuhnChecksum(digits);
  return fits ? 'as one number' : undefined;
};

const getMobileParting: GetParting = (digits) => {
  if (mobile.test(digits)) return 'as one number';
  return country.test(digits) && mobile.test(digits.replace(country, ''))
    ? 'as one number behind a country'
    : undefined;
};

const getLandlineParting: GetParting = (digits, { isLocal, isAbroad }) => {
  if (landline.test(digits)) return 'as one number';
  const bare = digits.replace(country, '');
  if (bare !== digits && (landline.test(bare) || (isAbroad && landlineAbroad.test(bare))))
    return 'as one number behind a country';
  return isLocal && local.test(digits) ? 'as one number' : undefined;
};

/** What figures can be, in the order in which it is asked, and how they may be parted then; `count` is that of their groups. */
const kinds = {
  'resident-id': getIdParting,
  'bank-card': getCardParting,
  mobile: getMobileParting,
  landline: getLandlineParting,
} as const satisfies Partial<Record<IdentifierKind, GetParting>>;

const isParted = (parting: Parting, groups: readonly Group[]): boolean =>
  parting === 'in any way' ||
  (parting === 'as one number behind a country' && isOneNumber(groups.slice(1))) ||
  isOneNumber(groups);

/** No number of a person has more figures, or fewer. */
const longest = 30;
const shortest = 7;

/** A number with the sign before it and the brackets around its first figures. */
function widen(text: string, from: number, end: number): Pick<Identifier, 'start' | 'end'> {
  let start = from;
  const opens = () => /[（(]/u.test(text[start - 1] ?? '') && /[）)]/u.test(text.slice(start, end));
  if (opens()) start -= 1;
  if (text[start - 1] === '+') start -= 1;
  if (opens()) start -= 1;
  return { start, end };
}

/** A resident ID number at any place of the run, whatever stands before, behind or between its figures. */
function findIds(run: readonly Group[]): Pick<Identifier, 'start' | 'end'>[] {
  const places = run.flatMap(({ digits, start, end }) =>
    [...digits].map((digit, index) =>
      digit === 'X' ? { digit, start, end } : { digit, start: start + index, end: start + index + 1 },
    ),
  );
  const all = places.map(({ digit }) => digit).join('');
  const found: Pick<Identifier, 'start' | 'end'>[] = [];
  for (let at = 0; at + 18 <= all.length; at += 1) {
    const digits = all.slice(at, at + 18);
    if (!hasIdShape(digits) || !hasIdChecksum(digits)) continue;
    found.push({ start: places[at]!.start, end: places[at + 17]!.end });
    at += 17;
  }
  return found;
}

/** Five figures and more that stand each by itself are one group. */
function joinSingles(run: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (let at = 0; at < run.length; at += 1) {
    let to = at;
    while (to < run.length && run[to]!.digits.length === 1) to += 1;
    if (to - at < 5) joined.push(run[at]!);
    else {
      const digits = run.slice(at, to).map((group) => group.digits);
      joined.push({ ...run[at]!, digits: digits.join(''), end: run[to - 1]!.end });
      at = to - 1;
    }
  }
  return joined;
}

type Kind = keyof typeof kinds;
type Stretch = readonly Group[];

/** Neighbouring groups of a run that are a number, by what it is; from left to right, the longest first. */
function getNumbers(text: string, run: readonly Group[]): Record<Kind, Stretch[]> {
  const names = keysOf(kinds);
  const found = tableOf(names, (): Stretch[] => []);
  for (let from = 0; from < run.length; from += 1) {
    const place = getPlace(text, run[from]!.start);
    const prefixes: string[] = [];
    let all = '';
    for (let at = from; at < run.length && all.length <= longest; at += 1) prefixes.push((all += run[at]!.digits));
    for (let count = prefixes.length; count > 0; count -= 1) {
      const digits = prefixes[count - 1]!;
      if (digits.length < shortest) break;
      // Most figures are no number of anybody: nothing is made for those.
      for (const kind of names) {
        const parting = kinds[kind](digits, place, count);
        if (parting === undefined) continue;
        const groups = run.slice(from, from + count);
        if (isParted(parting, groups)) found[kind].push(groups);
      }
    }
  }
  return found;
}

/** Numbers of people, however their figures are written and parted. */
export const findNumbers: Detector = (text) =>
  getDigitRuns(text).flatMap((run) => {
    const found: Identifier[] = findIds(run).map((place) => ({ kind: 'resident-id', ...place, mask: crossed }));
    // What is somebody's already, from the signs on that may stand before the run.
    const origin = run[0]!.start - 3;
    const taken = new Uint8Array(run[run.length - 1]!.end - origin);
    for (const { start, end } of found) taken.fill(1, start - origin, end - origin);
    const numbers = getNumbers(text, joinSingles(run));
    for (const kind of keysOf(kinds))
      for (const groups of numbers[kind]) {
        const { start, end } = widen(text, groups[0]!.start, groups[groups.length - 1]!.end);
        if (taken.subarray(start - origin, end - origin).includes(1)) continue;
        taken.fill(1, start - origin, end - origin);
        found.push({ kind, start, end, mask: crossed });
      }
    return found;
  });
