import type { Mention } from './mentions.ts';

/** A township that a text names, by how often, and what it was named below. */
export interface Township {
  name: string;
  times: number;
  first: number;
  /** The place right before its name; nothing where none stood there. */
  below: Mention | undefined;
}

const strange = /[的了和与在是全各本我该为个级区县市、]|^(?:所|到|对|将|由|向|进|城|每|多|某)/u;
const longest = 5;
/** A report that names more is no township's. */
const most = 40;

/** How often `name` stands in `text`. */
const count = (text: string, name: string): number => text.split(name).length - 1;

/** The townships that stand right behind the name of a place: 青溪县渡口镇. */
export function findChained(text: string, mentions: readonly Mention[]): Township[] {
  const found = new Map<string, Township>();
  for (const mention of mentions) {
    if (found.size === most) break;
    if (mention.weight === 0) continue;
    const rest = text.slice(mention.end, mention.end + longest + 2);
    const name = /^(\p{Script=Han}{1,5}?)(?:镇|乡(?!镇)|街道|苏木)/u.exec(rest);
    if (!name || strange.test(name[1] ?? '') || found.has(name[0])) continue;
    found.set(name[0], { name: name[0], times: count(text, name[0]), first: mention.end, below: mention });
  }
  return [...found.values()];
}

/** The township that a text speaks of most: a name before 镇, 乡 or 街道 that comes back. */
export function findRepeated(text: string): Township | undefined {
  const counts = new Map<string, number>();
  for (const { index } of text.matchAll(/(?:镇|乡(?!镇)|街道|苏木)/gu)) {
    const suffix = /^(?:街道|苏木|.)/u.exec(text.slice(index, index + 2))?.[0] ?? '';
    for (const length of [2, 3, 4]) {
      const before = text.slice(Math.max(0, index - length), index);
      if (before.length === length && /^[\p{Script=Han}]+$/u.test(before) && !strange.test(before)) {
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
  return best && best.times >= 2 ? { ...best, first: text.indexOf(best.name), below: undefined } : undefined;
}
