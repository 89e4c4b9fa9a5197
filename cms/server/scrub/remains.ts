import { longestPath } from '../../../src/rules/entries/file-name.ts';
import { showWords } from '../../../src/rules/entries/shown.ts';
import type { Git } from '../git/git.ts';
import { type Kind, kinds, parseTree, readObjects } from '../git/objects.ts';
import { toPathText } from '../git/quoted-path.ts';
import { createReplacement } from './replace.ts';

/** The ids of objects and the moment behind who signed: in their numbers a short text stands by chance. */
const numbers = /\b[0-9a-f]{40}\b|(?<=> )\d+ [+-]\d{4}$/gmu;

/**
 * What still holds a text in a repository: every object that is kept, whether a ref leads to it or not (`commit 1f0c…`), and
 * every ref (`refs/heads/…`). Asked after a scrub, which knows the places where it replaces; this looks at whole contents.
 */
export async function listRemains(git: Git, text: string): Promise<string[]> {
  const { isIn } = createReplacement(text);
  const inWords = (content: Buffer) => isIn(Buffer.from(content.toString('latin1').replaceAll(numbers, ''), 'latin1'));
  const isHeld: Record<Kind, (content: Buffer) => boolean> = {
    blob: isIn,
    tree: (content) => parseTree(content).some(({ name }) => isIn(Buffer.from(name, 'latin1'))),
    commit: inWords,
    tag: inWords,
  };
  const listed = await git.text(['cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)']);
  const objects = listed.split('\n').map((line) => line.split(' '));
  const remains: string[] = [];
  for (const kind of kinds) {
    const ids = objects.flatMap(([id = '', own]) => (own === kind ? [id] : []));
    for await (const [id, content] of readObjects(git, kind, ids))
      if (isHeld[kind](content)) remains.push(`${kind} ${id}`);
  }
  const { out } = await git.run(['for-each-ref', '--format=%(refname)']);
  const refs = out
    .toString('latin1')
    .split('\n')
    .map((ref) => Buffer.from(ref, 'latin1'));
  return [...remains, ...refs.filter(isIn).map((ref) => showWords(toPathText(ref), longestPath))];
}
