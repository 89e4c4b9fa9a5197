import { getCause } from './cause.ts';
import type { Git } from './git.ts';
import type { ReadObject } from './object-reader.ts';
import { readRecords } from './records.ts';

/** One ref to move: `from` is what it must be now, `to` what it becomes; nothing means that the ref does not exist. */
export interface Move {
  ref: string;
  from: string | undefined;
  to: string | undefined;
}

/** A ref as read: the commit it names, that commit's tree, author, time (ISO 8601) and message. */
export interface Tip {
  ref: string;
  commit: string;
  tree: string;
  author: string;
  at: string;
  message: string;
}

/** Someone else moved a ref first, so nothing was written. */
export class StaleRef extends Error {}

const nobody = '0'.repeat(40);
const fields = ['refname', 'objectname', 'tree', 'authorname', 'authordate:iso-strict', 'contents'];
const format = `${fields.map((field) => `%(${field})%00`).join('')}`;

const readTips = async (git: Git, names: readonly string[]): Promise<Tip[]> =>
  readRecords(await git.text(['for-each-ref', `--format=${format}`, ...names]), fields.length).map(
    ([ref = '', commit = '', tree = '', author = '', at = '', message = '']) => ({
      ref,
      commit,
      tree,
      author,
      at,
      message,
    }),
  );

/** Broken refs that have been told. */
const told = new Set<string>();

/** Reads refs of which some are broken, halving the list until these stand alone; each of them is told once and left out. */
async function readSound(git: Git, options: readonly string[], refs: readonly string[]): Promise<Tip[]> {
  const [first] = refs;
  if (first === undefined) return [];
  try {
    return await readTips(git, [...options, ...refs]);
  } catch (error) {
    if (getCause(error) !== 'damaged') throw error;
    if (refs.length > 1) {
      const half = Math.ceil(refs.length / 2);
      return [
        ...(await readSound(git, options, refs.slice(0, half))),
        ...(await readSound(git, options, refs.slice(half))),
      ];
    }
    if (!told.has(first))
      console.error(
        `内容库的分支「${first}」坏了：它指的内容不在硬盘上。编辑台不列出它，别的照常。请从备份补上，或者删掉这个分支：git --git-dir="${git.dir}" update-ref -d ${first}`,
      );
    told.add(first);
    return [];
  }
}

/** So many refs are named in one call: Windows takes 32,000 characters. */
const mostNamed = 200;

/**
 * The refs that are named, or that stand below a named folder of refs, or that an option of `for-each-ref` picks; missing ones
 * are left out. So are those that name what the repository does not hold: one of them makes Git list none at all.
 */
export async function listTips(git: Git, ...names: readonly string[]): Promise<Tip[]> {
  try {
    return await readTips(git, names);
  } catch (error) {
    if (getCause(error) !== 'damaged') throw error;
  }
  const [options, places] = [
    names.filter((name) => name.startsWith('--')),
    names.filter((name) => !name.startsWith('--')),
  ];
  const refs = (await git.text(['for-each-ref', '--format=%(refname)', ...places])).split('\n').filter(Boolean);
  const tips: Tip[] = [];
  for (let at = 0; at < refs.length; at += mostNamed)
    tips.push(...(await readSound(git, options, refs.slice(at, at + mostNamed))));
  return tips;
}

/** A moment as Git keeps it (`1790000000 +0800`) as ISO 8601 with the same clocks. */
function toIso(seconds: number, zone: string): string {
  const minutes = (Number(zone.slice(0, 3)) * 60 + Number(`${zone[0]}${zone.slice(3)}`)) * 60_000;
  return `${new Date(seconds * 1000 + minutes).toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}

/** The tip that a commit is; nothing where it is not written as Git writes it today. */
function parseTip(ref: string, { id, content }: ReadObject): Tip | undefined {
  const text = content.toString();
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end);
  const [, tree] = /^tree ([0-9a-f]{40})$/mu.exec(head) ?? [];
  const [, author, seconds, zone] = /^author (.*) <[^<>\n]*> (\d{1,11}) ([+-]\d{4})$/mu.exec(head) ?? [];
  if (end < 0 || !tree || author === undefined || !zone || /^encoding /mu.test(head)) return undefined;
  return {
    ref,
    commit: id,
    tree,
    author,
    at: toIso(Number(seconds), zone),
    message: text.slice(end).replace(/^\n+/u, ''),
  };
}

/** One ref, or nothing where it does not exist. */
export async function findTip(git: Git, name: string): Promise<Tip | undefined> {
  const object = await git.read(name).catch((error: unknown) => {
    if (getCause(error) !== 'damaged') throw error;
    return undefined;
  });
  const tip = object?.kind === 'commit' ? parseTip(name, object) : undefined;
  // What is missing may be broken, and is told there.
  return tip ?? (await listTips(git, name)).find(({ ref }) => ref === name);
}

/**
 * Moves refs in one transaction, each only from where it is believed to stand. Throws `StaleRef` where another program was
 * first or is writing just now; what else can fail (a full disk, a folder that may not be written) is thrown as it is.
 */
export async function moveRefs(git: Git, ...moves: readonly Move[]): Promise<void> {
  const lines = moves.map(({ ref, from, to }) => `update ${ref}\0${to ?? nobody}\0${from ?? nobody}\0`);
  try {
    await git.run(['update-ref', '--stdin', '-z'], { input: lines.join('') });
  } catch (error) {
    if (['moved', 'locked'].includes(getCause(error))) throw new StaleRef(String(error));
    throw error;
  }
}
