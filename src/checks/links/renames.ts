import type { CheckedFile } from '../../rules/entries/checked-file.ts';
import type { Finding } from '../../rules/entries/finding.ts';
import { followRenames, getNodeNames, getRenames, isOldName, type Rename } from '../../rules/entries/renames.ts';
import { getNearest } from '../../rules/language/nearest.ts';
import { nameUrl } from '../../name-url.ts';
import { collectionNames } from '../../schemas/index.ts';
import type { FolderCheck } from '../context/context.ts';

/** An entry as far as it says how it was called before. */
export const toRenamed = ({ source: { path, collection, id }, data }: CheckedFile) => ({
  file: path,
  collection,
  id,
  data,
});

/** What is wrong with one old name, and the repair; `taken` says which file has it, and who else gave it up. */
function describe(
  { from, to, file }: Rename,
  { taken, names, isRound }: { taken: string | undefined; names: ReadonlySet<string>; isRound: boolean },
): Pick<Finding, 'message' | 'fix'> | undefined {
  if (!isOldName(from))
    return {
      message: `原来的网址「${from}」写得不对`,
      fix: '照原来的文件名写，只用小写字母、数字和短横线，例如 lou-shui；在 site.json 里写成 explainers/lou-shui',
    };
  if (nameUrl(from) === nameUrl(to)) return { message: `原来的网址「${from}」就是现在的网址`, fix: '删去这一条' };
  if (taken !== undefined)
    return {
      message: `原来的网址「${from}」${taken === file ? '写了两遍' : `现在归 ${taken}`}，不能再转到「${to}」`,
      fix: taken === file ? '删去一条' : `删去这一条；${taken} 已经不用这个网址的，先给它换个文件名`,
    };
  if (isRound) return { message: `原来的网址「${from}」转来转去又回到自己`, fix: '改成现在真有的那一篇' };
  if (names.has(nameUrl(to))) return undefined;
  const nearest = getNearest(to, names);
  return {
    message: `「${from}」要转到的「${to}」不存在`,
    fix: nearest
      ? `最接近的是「${nearest.replaceAll(/^\/|\/$/gu, '')}」；没有可转的，就转到一个列表，例如 explainers`
      : '转到一个列表，例如 explainers',
  };
}

/** Every old name leads to an entry or a list that exists, straight or in steps, and nobody else stands there. */
export const validateRenames: FolderCheck = (files, { site }) => {
  const findings: Finding[] = [];
  const add = (
    place: Pick<Finding, 'file' | 'field' | 'line'>,
    found: Pick<Finding, 'message' | 'fix'> | undefined,
  ) => {
    if (found) findings.push({ ...place, rule: 'renamed', severity: 'error', ...found });
  };
  const renames = getRenames(site, files.map(toRenamed));
  const ends = followRenames(renames);
  const names = new Set([
    ...['', ...collectionNames].map(nameUrl),
    ...files.map(({ source: { collection, id } }) => nameUrl(`${collection}/${id}`)),
    ...files.flatMap((file) => getNodeNames(toRenamed(file)).map(({ name }) => nameUrl(name))),
    ...[...ends.keys()].map(nameUrl),
  ]);
  const byFile = Map.groupBy(renames, ({ file }) => file);
  /** Who has an address, or has given it up: of two, the second is told. */
  const owners = new Map<string, string>();

  const claim = (rename: Rename, line?: number) => {
    const url = nameUrl(rename.from);
    const isRound = !ends.has(rename.from);
    add(
      { file: rename.file, field: rename.field, ...(line && { line }) },
      describe(rename, { taken: owners.get(url), names, isRound }),
    );
    if (!owners.has(url)) owners.set(url, rename.file);
  };
  for (const { source, parsed } of files) {
    const { path, collection, id } = source;
    const url = nameUrl(`${collection}/${id}`);
    const owner = owners.get(url);
    if (
      owner !== undefined &&
      owner !== path &&
      renames.some(({ from, file }) => file === owner && nameUrl(from) === url)
    )
      add(
        { file: path, field: '' },
        {
          message: `网址「${id}」是 ${owner} 原来的网址，旧链接正转到那里`,
          fix: `给这一篇换个文件名；或者先从 ${owner} 的「原来的网址」里删去它`,
        },
      );
    owners.set(url, owners.get(url) ?? path);
    for (const rename of byFile.get(path) ?? []) claim(rename, parsed.lineOf(rename.field.split('.')));
  }
  for (const rename of byFile.get('site.json') ?? []) claim(rename);
  return findings;
};
