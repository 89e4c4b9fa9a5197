import { keysOf } from '../../schemas/record.ts';
import { hasIdChecksum, hasIdShape, hasLuhnChecksum, hasOldIdShape } from './checksums.ts';
import { getDigitRuns, type Group } from './digit-runs.ts';
import { crossed, type Detector, type Identifier, type IdentifierKind } from './identifier.ts';

/** Some groups of one run, read as one number. */
interface Candidate {
  digits: string;
  groups: readonly Group[];
  /** What stands before it, up to 16 characters. */
  before: string;
}

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

const marks = (text: string) => text.replaceAll(/[\s()（）+]/gu, '');

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

const isMobile = ({ digits, groups }: Candidate) => {
  if (mobile.test(digits)) return isOneNumber(groups);
  if (!country.test(digits) || !mobile.test(digits.replace(country, ''))) return false;
  return isOneNumber(groups.slice(1)) || isOneNumber(groups);
};

const isLandline = ({ digits, groups, before }: Candidate) => {
  if (landline.test(digits)) return isOneNumber(groups);
  const bare = digits.replace(country, '');
  if (bare !== digits && (landline.test(bare) || (landlineAbroad.test(bare) && /\+\s*$/u.test(before))))
    return isOneNumber(groups.slice(1)) || isOneNumber(groups);
  return local.test(digits) && isOneNumber(groups) && localContext.test(before);
};

const isCard = ({ digits, groups, before }: Candidate) => {
  if (digits.length < 8 || digits.length > 30) return false;
  const fits = cardContext.test(before)
    ? digits.length >= 12 || groups.length === 1
    : digits.length >= 15 && digits.length <= 19 && cardStart.test(digits) && hasLuhnChecksum(digits);
  return fits && isOneNumber(groups);
};

/** What whole groups can be, in the order in which they are asked. */
const kinds = {
  'resident-id': ({ digits, groups }) =>
    (digits.length === 18 && hasIdShape(digits)) || (hasOldIdShape(digits) && isOneNumber(groups)),
  'bank-card': isCard,
  mobile: isMobile,
  landline: isLandline,
} as const satisfies Partial<Record<IdentifierKind, (candidate: Candidate) => boolean>>;

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

/** Neighbouring groups of a run, from left to right, the longest first. */
const getCandidates = (text: string, run: readonly Group[]): Candidate[] =>
  run.flatMap(({ start }, from) => {
    const before = text.slice(Math.max(0, start - 16), start);
    const candidates: Candidate[] = [];
    let digits = '';
    for (let to = from; to < run.length && digits.length <= longest; to += 1) {
      digits += run[to]!.digits;
      if (digits.length >= shortest) candidates.unshift({ digits, groups: run.slice(from, to + 1), before });
    }
    return candidates;
  });

/** Numbers of people, however their figures are written and parted. */
export const findNumbers: Detector = (text) =>
  getDigitRuns(text).flatMap((run) => {
    const found: Identifier[] = findIds(run).map((place) => ({ kind: 'resident-id', ...place, mask: crossed }));
    const isFree = (start: number, end: number) => found.every((other) => end <= other.start || other.end <= start);
    const candidates = getCandidates(text, joinSingles(run));
    for (const kind of keysOf(kinds))
      for (const candidate of candidates) {
        if (!kinds[kind](candidate)) continue;
        const place = widen(text, candidate.groups[0]!.start, candidate.groups.at(-1)!.end);
        if (isFree(place.start, place.end)) found.push({ kind, ...place, mask: crossed });
      }
    return found;
  });
