import { type Placed, toShort } from './gazetteer.ts';

/** A place that a text names in full. */
export interface Mention {
  place: Placed;
  start: number;
  end: number;
  /** How much it says of where the report is set, 0 to 1: nothing where somebody's home or another's example is named. */
  weight: number;
}

/** Names that are words too: only with what lies above them do they name a place. */
const common = /^(?:\p{Script=Han}区|[老新]城区|市中区|城[东西南北中关]区)$/u;
const notBefore =
  /(?:家住|住在|现住|来自|老家在?|籍贯|户籍在?|祖籍|原籍|嫁到|远在|现居|赴|前往|邻近的?|相邻的?|比如|例如|借鉴|不同于)$/u;
const notBehind =
  /^(?:人(?![民大社力士])|籍|老家|女儿|儿子|女婿|亲戚|[^，。；\n]{0,4}(?:打工|务工|做工|读书|上学|跑运输|经商|做生意)|等地|也派|路|大道|大街)/u;
/** A sentence that begins so tells of one case, further down in an account of many. */
const example = /^(?:“?)(?:日前|近日|一天|此前|前不久|比如|例如|去年|今年|多年前|\p{Script=Han}年前|\d{1,2}月)/u;

/** Of several places of one name the one that lies below another named; nothing where none tells which it is. */
function choose(candidates: readonly Placed[], getSupport: (name: string) => number): Placed | undefined {
  const supports = candidates.map(({ above }) => above.reduce((sum, { name }) => sum + getSupport(name), 0));
  const best = Math.max(...supports);
  const [place, ...others] = candidates.filter((_, index) => supports[index] === best);
  if (!place || (best === 0 && common.test(place.name))) return undefined;
  return others.length > 0 ? { name: place.name, level: place.level, above: [] } : place;
}

const getSentenceStart = (text: string, at: number): number => {
  let start = at;
  while (start > 0 && at - start < 80 && !/[。！？；\n]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
};

/** All places that `text` names in full, in order; `around` may tell which of several of one name are meant. */
export function findMentions(
  text: string,
  around: string,
  gazetteer: ReadonlyMap<string, readonly Placed[]>,
): Mention[] {
  const byFirst = Map.groupBy(gazetteer.keys(), (name) => name.charAt(0));
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  const all = `${text}\n${around}`;
  const supports = new Map<string, number>();
  const getSupport = (name: string): number => {
    const support = supports.get(name) ?? (all.includes(name) ? 3 : all.includes(toShort(name)) ? 2 : 0);
    supports.set(name, support);
    return support;
  };
  const chosen = new Map<string, Placed | undefined>();
  const mentions: Mention[] = [];
  const firstEnd = text.search(/[。！？][^]/u);
  for (let at = 0; at < text.length; at += 1) {
    const name = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at));
    if (name === undefined) continue;
    if (!chosen.has(name)) chosen.set(name, choose(gazetteer.get(name) ?? [], getSupport));
    const place = chosen.get(name);
    const end = at + name.length;
    const last = mentions.at(-1);
    const isBelow = (above: Placed) =>
      place?.above.length === 0 || place?.above.some((one) => one.name === above.name) === true;
    const isChained = last?.end === at;
    if (place && !(isChained && !isBelow(last.place))) {
      const from = isChained ? last.start : at;
      const isElsewhere =
        notBefore.test(text.slice(Math.max(0, from - 6), from)) || notBehind.test(text.slice(end, end + 10));
      const isExample = at > firstEnd && example.test(text.slice(getSentenceStart(text, at), at));
      const weight = isElsewhere ? 0 : isExample ? 0.3 : 1;
      // 某省某市某县 names the county.
      if (isChained) mentions.pop();
      mentions.push({ place, start: from, end, weight });
    }
    at = end - 1;
  }
  return mentions;
}
