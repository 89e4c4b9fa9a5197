import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';
import {
  createTree,
  getId,
  type GitObject,
  isFolder,
  listReachable,
  parseTree,
  readObjects,
  type Row,
  writeObjects,
} from '../git/objects.ts';
import { createReplacement, type Replacement } from './replace.ts';
import { ids40, type Mapped, moveAll } from './scrub-refs.ts';

/** What a scrub has changed. */
export interface Scrubbed {
  /** Texts and pictures that held the text. */
  blobs: number;
  /** Folders with names of files that held it, and all above what was changed. */
  trees: number;
  commits: number;
  refs: number;
}

async function scrubBlobs(git: Git, ids: readonly string[], { inBytes }: Replacement): Promise<Mapped> {
  const mapped: Mapped = new Map();
  for await (const [id, content] of readObjects(git, 'blob', ids)) {
    const clean = inBytes(content);
    if (!clean) continue;
    const object: GitObject = { kind: 'blob', content: clean };
    await writeObjects(git, [object], false);
    mapped.set(id, getId(object));
  }
  return mapped;
}

/** Names in one folder that have become the same are numbered before their ending. */
function numberNames(rows: readonly Row[]): Row[] {
  const taken = new Set<string>();
  return rows.map((row) => {
    const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(row.name) ?? [];
    let { name } = row;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}${ending}`;
    taken.add(name);
    return { ...row, name };
  });
}

async function scrubTrees(git: Git, ids: readonly string[], { inSigns }: Replacement, mapped: Mapped): Promise<number> {
  const trees = new Map<string, Row[]>();
  for await (const [id, content] of readObjects(git, 'tree', ids)) trees.set(id, parseTree(content));
  const changed: GitObject[] = [];
  const done = new Set<string>();
  const scrub = (id: string): string => {
    const rows = trees.get(id);
    if (!rows || done.has(id)) return mapped.get(id) ?? id;
    done.add(id);
    const clean = numberNames(
      rows.map(({ mode, name, id: child }) => ({
        mode,
        name: inSigns(name),
        id: isFolder({ mode }) ? scrub(child) : (mapped.get(child) ?? child),
      })),
    );
    if (clean.every(({ name, id: child }, index) => name === rows[index]?.name && child === rows[index]?.id)) return id;
    const object = createTree(clean);
    changed.push(object);
    mapped.set(id, getId(object));
    return getId(object);
  };
  for (const id of ids) scrub(id);
  await writeObjects(git, changed, false);
  return changed.length;
}

/** A line of a commit's or a tag's head; where it says who signed, the address goes with the name, from which the desk makes it. */
function scrubHead(line: string, inSigns: Replacement['inSigns']): string {
  // Ids are no words; they are mapped. Nor are the kinds of object.
  if (/^(?:(?:tree|parent|object) [0-9a-f]{40}|type [a-z]+)$/u.test(line)) return line;
  const [, role, name = '', address = '', moment = ''] =
    /^(author|committer|tagger) (.*) <([^<>]*)>( \d+ [+-]\d{4})$/u.exec(line) ?? [];
  if (role === undefined) return inSigns(line);
  const clean = inSigns(name);
  return clean === name && inSigns(address) === address ? line : `${role} ${clean} <removed@desk.local>${moment}`;
}

/** A line of a message; the desk's own facts that are words of the machine stay, whatever they look like. */
const scrubLine = (line: string, inSigns: Replacement['inSigns']): string =>
  /^(?:Desk-Status: [a-z_]+|Desk-Base: [0-9a-f]{40}|Desk-Deletes: yes|Desk-Publish: [\d:.TZ+-]+)$/u.test(line)
    ? line
    : inSigns(line);

/** A commit or a tag, a sign for each byte: what another program has written in need not be UTF-8. */
function scrubMessage(text: string, { inSigns }: Replacement): string {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).split('\n');
  const message = text.slice(end).split('\n');
  return [
    ...head.map((line) => scrubHead(line, inSigns)),
    ...message.slice(1).map((line) => scrubLine(line, inSigns)),
  ].join('\n');
}

async function scrubCommits(
  git: Git,
  ids: readonly string[],
  replacement: Replacement,
  mapped: Mapped,
): Promise<number> {
  const changed: GitObject[] = [];
  for await (const [commit, content] of readObjects(git, 'commit', ids)) {
    const text = content.toString('latin1');
    // Its tree, its parents, and the published commit that a draft says it began with (`Desk-Base`) come before it.
    const clean = scrubMessage(text, replacement).replaceAll(ids40, (named) => mapped.get(named) ?? named);
    if (clean === text) continue;
    const object: GitObject = { kind: 'commit', content: Buffer.from(clean, 'latin1') };
    changed.push(object);
    mapped.set(commit, getId(object));
  }
  await writeObjects(git, changed, false);
  return changed.length;
}

/** A tag may name another tag, which changes first. */
async function scrubTags(git: Git, ids: readonly string[], replacement: Replacement, mapped: Mapped): Promise<void> {
  const tags = new Map<string, string>();
  for await (const [id, content] of readObjects(git, 'tag', ids)) tags.set(id, content.toString('latin1'));
  const changed: GitObject[] = [];
  const scrub = (id: string): string => {
    const text = tags.get(id);
    tags.delete(id);
    if (text === undefined) return mapped.get(id) ?? id;
    const clean = scrubMessage(text, replacement).replaceAll(ids40, scrub);
    if (clean === text) return id;
    const object: GitObject = { kind: 'tag', content: Buffer.from(clean, 'latin1') };
    changed.push(object);
    mapped.set(id, getId(object));
    return getId(object);
  };
  for (const id of ids) scrub(id);
  await writeObjects(git, changed, false);
}

/** Lets go of every object that no ref leads to any more, and of what Git keeps to undo a mistake. */
async function forgetOld(git: Git): Promise<void> {
  const limits = { limit: 3_600_000, startsOthers: true };
  await git.run(['reflog', 'expire', '--expire=now', '--expire-unreachable=now', '--all'], limits);
  await git.run(['repack', '-a', '-d', '-q'], limits);
  await git.run(['prune', '--expire=now'], limits);
  for (const name of await readdir(git.dir))
    // A broken import leaves what it was given.
    if (/^(?:fast_import_crash_|ORIG_HEAD|FETCH_HEAD)/u.test(name)) await rm(join(git.dir, name), { force: true });
}

/**
 * Takes a text out of the whole history of a desk's repository: of every version of every text and picture, of the names of
 * files, of messages and tags, of who signed them, and of the names of drafts; then lets go of what stood before. The desk must not run.
 */
export async function scrub(git: Git, text: string): Promise<Scrubbed> {
  const replacement = createReplacement(text);
  const reachable = await listReachable(git);
  const mapped = await scrubBlobs(git, reachable.blob, replacement);
  const blobs = mapped.size;
  const trees = await scrubTrees(git, reachable.tree, replacement, mapped);
  const commits = await scrubCommits(git, reachable.commit, replacement, mapped);
  await scrubTags(git, reachable.tag, replacement, mapped);
  const refs = await moveAll(git, replacement, mapped);
  await forgetOld(git);
  return { blobs, trees, commits, refs };
}
