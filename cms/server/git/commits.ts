import { createHash } from 'node:crypto';
import { dropEnds } from '../../../src/rules/entries/edges.ts';
import { toPlainText } from './plain-text.ts';
import type { Git } from './git.ts';

/** Who is at the desk: a name to sign with, and the id of the browser tab, if the client sends one. */
export interface Editor {
  name: string;
  session: string | undefined;
}

/** A commit about to be written. */
interface NewCommit {
  tree: string;
  parents: readonly string[];
  author: string;
  message: string;
  /** Facts that go into the commit's last paragraph, e.g. `Desk-Status: draft`. */
  facts?: readonly (readonly [name: string, value: string])[];
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
    .replace(/[\p{Cc}\p{Cf}<>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
  const name = dropEnds(words, around);
  return /[\p{L}\p{N}]/u.test(name) ? name.toWellFormed() : anonymous;
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

/** Writes a commit object (no ref moves); returns its id. */
export function writeCommit(git: Git, { tree, parents, author, message, facts = [] }: NewCommit): Promise<string> {
  const subject = toPlainText(message) || '修改';
  const last = facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return git.text(['commit-tree', ...parents.flatMap((parent) => ['-p', parent]), '--end-of-options', tree], {
    input: `${subject}\n${last ? `\n${last}\n` : ''}`,
    env: {
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: authorEmail(author),
      GIT_COMMITTER_NAME: '明理编辑台',
      GIT_COMMITTER_EMAIL: `server@${host}`,
    },
  });
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
