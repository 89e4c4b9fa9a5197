import { isUtf8 } from 'node:buffer';
import type { Git } from '../git/git.ts';
import { readRecords } from '../git/records.ts';
import { draftOfRef, draftRef } from '../store/paths.ts';
import type { Replacement } from './replace.ts';

/** From every object that had to change to the one that stands for it. */
export type Mapped = Map<string, string>;

/** Ids of objects in a text. */
export const ids40 = /\b[0-9a-f]{40}\b/gu;

const nobody = '0'.repeat(40);

/** What a desk's ref is called without the text: that of a draft holds its address, and so does what lies beside one. */
function scrubName(ref: string, { inWords }: Replacement): string | undefined {
  const draft = draftOfRef(ref);
  if (draft) return draftRef(draft.collection, inWords(draft.slug));
  const [, dropped] = /^refs\/desk\/(?:discarded|kept|comments)\/([^/]+\/[^/]+)/u.exec(ref) ?? [];
  const was = dropped === undefined ? undefined : draftOfRef(`refs/heads/cms/${dropped}`);
  return (
    was && ref.replace(`/${dropped}`, `/${draftRef(was.collection, inWords(was.slug)).slice('refs/heads/cms/'.length)}`)
  );
}

/** The name of a ref without the text, a sign for each byte; of a dropped draft it says the commit, which is another now. */
function scrubRef(signs: string, replacement: Replacement, mapped: Mapped): string {
  const bytes = Buffer.from(signs, 'latin1');
  const clean = isUtf8(bytes) ? scrubName(bytes.toString(), replacement) : undefined;
  const found = clean === undefined ? replacement.inSigns(signs) : Buffer.from(clean).toString('latin1');
  return found.replaceAll(ids40, (named) => mapped.get(named) ?? named);
}

/** Lets every ref name what stands for the commit that it named, under a name without the text, in one transaction; answers how many moved. */
export async function moveAll(git: Git, replacement: Replacement, mapped: Mapped): Promise<number> {
  const { out } = await git.run(['for-each-ref', '--format=%(refname)%00%(objectname)%00']);
  const taken = new Set<string>();
  // Names as they are, a sign for each byte: another program may have pushed one that is no UTF-8.
  const moves = readRecords(out.toString('latin1'), 2).map(([ref = '', commit = '']) => {
    const clean = scrubRef(ref, replacement, mapped);
    let name = clean;
    for (let number = 2; taken.has(name); number += 1) name = `${clean}-${number}`;
    taken.add(name);
    return { ref, name, commit, to: mapped.get(commit) ?? commit };
  });
  const moved = moves.filter(({ ref, name, commit, to }) => ref !== name || commit !== to);
  const lines = moved.flatMap(({ ref, name, commit, to }) =>
    ref === name
      ? [`update ${ref}\0${to}\0${commit}\0`]
      : [`update ${name}\0${to}\0${nobody}\0`, `update ${ref}\0${nobody}\0${commit}\0`],
  );
  await git.run(['update-ref', '--stdin', '-z'], { input: Buffer.from(lines.join(''), 'latin1') });
  return moved.length;
}
