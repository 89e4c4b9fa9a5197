import { hashText } from '../../rules/language/alike/hash.ts';

/** What is said on a page that comes from the device: `{when}` is when it was kept. */
export type OfflineWords = Readonly<Record<'page' | 'whole', string>>;

/** A part of the site: the fingerprint of what it holds, and how many bytes it has. */
export type Part = readonly [digest: string, bytes: number];

/** `/offline/parts.json`: what of a site can be kept on a phone, and in which state; while it says the same, so does the site. */
export interface PartsList {
  language: string;
  words: OfflineWords;
  /** Pages that are kept in any case, and the fingerprint of what they and the files without one in their names say. */
  shell: string[];
  shellDigest: string;
  /** Pages and the search in parts; those of a group stand in one folder of the site. */
  parts: Record<string, Part[]>;
  /** The scripts and styles that these pages need. */
  files: string[];
  /** How many bytes they have. */
  fileBytes: number;
}

/** The group of what stands in no folder. */
const top = 'top';

/** The group of an address: the folder in which it stands, or that is called like a file; `/explainers/leak/` is one of `explainers`. */
export function getGroup(path: string): string {
  const [first = '', second] = path.split('/').filter(Boolean);
  const [name = '', ending] = first.split('.');
  return second === undefined && ending === undefined ? top : name;
}

/** The part in which an address stands, where its group has `count` of them. */
export const getPartNumber = (path: string, count: number): number => hashText(path) % count;

/** The part in which an address stands, if it is in one at all; nothing where the site has no such group. */
export function findPart(
  { parts }: Pick<PartsList, 'parts'>,
  path: string,
): { group: string; number: number; part: Part } | undefined {
  const group = getGroup(path);
  const all = Object.prototype.hasOwnProperty.call(parts, group) ? (parts[group] ?? []) : [];
  const number = getPartNumber(path, Math.max(all.length, 1));
  const part = all[number];
  return part && { group, number, part };
}

/** Every part, one after the other. */
export const listParts = ({ parts }: Pick<PartsList, 'parts'>): { group: string; number: number; part: Part }[] =>
  Object.entries(parts).flatMap(([group, all]) => all.map((part, number) => ({ group, number, part })));

/** How many bytes all of it has. */
export const getBytes = (list: Pick<PartsList, 'parts' | 'fileBytes'>): number =>
  listParts(list).reduce((sum, { part: [, bytes] }) => sum + bytes, list.fileBytes);
