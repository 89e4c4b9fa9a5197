import type { Finding } from '../../rules/entries/finding.ts';
import { getPrint, type Print } from '../../rules/language/alike/twins.ts';
import { collections } from '../../schemas/index.ts';
import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Surroundings } from '../context/context.ts';
import { onceFor } from '../../rules/memory/once-for.ts';

/** The print of an entry: its name and its body. Reckoned once for a file, though the desk asks again at every publication. */
export const toPrint = onceFor(({ source, parsed }: CheckedFile): Print => {
  const name = parsed.data[collections[source.collection].nameField];
  return getPrint(source.path, typeof name === 'string' ? name : '', parsed.body);
});

/** Two entries that say the same: readers do not know which to believe, and one of them is not kept up to date. */
export const validateTwins = (file: CheckedFile, { prints }: Surroundings): Finding[] =>
  prints.find(toPrint(file)).map(({ path, title, similarity }) => ({
    file: file.source.path,
    field: similarity === undefined ? collections[file.source.collection].nameField : 'body',
    line:
      similarity === undefined
        ? file.parsed.lineOf([collections[file.source.collection].nameField])
        : file.parsed.bodyLine,
    rule: similarity === undefined ? 'same-title' : 'same-body',
    severity: 'warning',
    message:
      similarity === undefined
        ? `标题和 ${path}「${title}」说的是一件事`
        : `正文和 ${path}「${title}」大约 ${Math.round(similarity * 100)}% 相同`,
    fix: '合成一篇，或者写清两篇各管什么',
  }));
