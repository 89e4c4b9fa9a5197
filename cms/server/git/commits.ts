import { createHash } from 'node:crypto';
import { dropEnds } from '../../../src/rules/entries/edges.ts';
import { toPlainText } from './plain-text.ts';
import type { Git } from './git.ts';
import { getId, type GitObject, writeObjects } from './objects.ts';
import type { NewTree } from './trees.ts';

/** Who is at the desk: a name to sign with, and the id of the browser tab, if the client sends one. */
export interface Editor {
  name: string;
  session: string | undefined;
}

/** What the desk's facts in the last paragraph of a commit are called. */
export const factNames = [
  'Desk-Author',
  'Desk-Base',
  'Desk-Deletes',
  'Desk-Path',
  'Desk-Publish',
  'Desk-Release',
  'Desk-Returned',
  'Desk-Status',
] as const;

/** A commit about to be written. */
interface NewCommit {
  /** A tree that is stored already (its id), or one that is stored with the commit. */
  tree: string | NewTree;
  parents: readonly string[];
  author: string;
  message: string;
  /** Facts that go into the commit's last paragraph, e.g. `Desk-Status: draft`. */
  facts?: readonly (readonly [name: (typeof factNames)[number], value: string])[];
}

/** Who signs where nobody gave a name. */
const anonymous = '编辑';

const host = 'desk.local';

/** What Git throws away around a name without a word (`crud` of its `ident.c`, with the full stop of older ones). */
const around = /[\s.,:;<>"\\']/u;

/**
 * A name made from what an editor typed, exactly as Git will keep it: who wrote is told by it. 编辑 where nothing is left.
 */
export function authorName(typed: string | undefined): string {
  const words = (typed ?? '')
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Cf}<>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
  const name = dropEnds(words, around);
  return /(?!\p{DI})[\p{L}\p{N}]/u.test(name) ? name.toWellFormed() : anonymous;
}

/** A made-up address that is always the same for the same name; no real one is ever stored. */
function authorEmail(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  const isPlain = /^[\w .-]+$/u.test(name) && slug !== '';
  return `${isPlain ? slug : createHash('sha256').update(name).digest('hex').slice(0, 12)}@${host}`;
}

/** A moment as Git writes it: seconds since 1970 and how far the clocks here are from Greenwich, e.g. `+0800`. */
function getMoment(now: Date): string {
  const minutes = -now.getTimezoneOffset();
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${Math.floor(now.getTime() / 1000)} ${minutes < 0 ? '-' : '+'}${hours}${rest}`;
}

/** Stores a commit object with what it is of (no ref moves); returns its id. */
export async function writeCommit(
  git: Git,
  { tree, parents, author, message, facts = [] }: NewCommit,
): Promise<string> {
  const { id, objects } = typeof tree === 'string' ? { id: tree, objects: [] } : tree;
  const subject = toPlainText(message) || '修改';
  const last = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  const moment = getMoment(new Date());
  const lines = [
    `tree ${id}`,
    ...[...new Set(parents)].map((parent) => `parent ${parent}`),
    `author ${author} <${authorEmail(author)}> ${moment}`,
    `committer 明理编辑台 <server@${host}> ${moment}`,
    `\n${subject}\n${last ? `\n${last}\n` : ''}`,
  ];
  const commit: GitObject = { kind: 'commit', content: Buffer.from(lines.join('\n')) };
  await writeObjects(git, [...objects, commit]);
  return getId(commit);
}

/** The facts in the last paragraph of a commit message, by name; what an editor typed above it never counts. */
export function parseFacts(message: string): Map<string, string[]> {
  const last = message.trimEnd().split('\n\n').at(-1) ?? '';
  const pairs = last.split('\n').flatMap((line) => {
    const [, name, value] = /^(Desk-[A-Za-z]+): (.*)$/u.exec(line) ?? [];
    return name && value !== undefined ? [{ name, value }] : [];
  });
  return new Map(
    [...Map.groupBy(pairs, ({ name }) => name)].map(([name, found]) => [name, found.map(({ value }) => value)]),
  );
}
