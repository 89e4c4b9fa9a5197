import { type Document, isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** The front matter of a file, without the lines around it, and what stands on either side. */
const fence = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)?(---[ \t]*(?:\r?\n|$)[\s\S]*)$/u;

/** What may stand beside a node without being a part of its value. */
interface Remarks {
  commentBefore?: string | null | undefined;
  comment?: string | null | undefined;
  spaceBefore?: boolean | undefined;
}

/** Copies what stands beside one node to another. */
function copyRemarks(from: Remarks, to: Remarks): void {
  to.commentBefore = from.commentBefore ?? to.commentBefore;
  to.comment = from.comment ?? to.comment;
  if (from.spaceBefore) to.spaceBefore = true;
}

/** The comments in a node, from top to bottom. */
const listInner = (node: Node): string[] =>
  isMap(node)
    ? node.items.flatMap(({ key, value }) => [...listComments(key), ...listComments(value)])
    : isSeq(node)
      ? node.items.flatMap(listComments)
      : [];

/** The comments beside a node and in it. */
function listComments(node: unknown): string[] {
  if (!isNode(node)) return [];
  const { commentBefore, comment }: Remarks = node;
  return [commentBefore, ...listInner(node), comment].flatMap((words) => words ?? []);
}

/** Which item of a list each was before: the one that says the same; of the others the first is the first. */
function pairItems(from: readonly unknown[], to: readonly unknown[]): Map<unknown, unknown> {
  const said = Map.groupBy(from, (item) => JSON.stringify(item));
  const pairs = new Map<unknown, unknown>();
  for (const item of to) {
    const before = said.get(JSON.stringify(item))?.shift();
    if (before !== undefined) pairs.set(before, item);
  }
  const taken = new Set(pairs.values());
  const rest = to.filter((item) => !taken.has(item));
  for (const item of from) if (!pairs.has(item) && rest.length > 0) pairs.set(item, rest.shift());
  return pairs;
}

/** Gives a node the comments that the same one had before; answers those for which there is no place any more. */
function carry(from: unknown, to: unknown): string[] {
  if (!isNode(from)) return [];
  if (!isNode(to)) return listComments(from);
  copyRemarks(from, to);
  if (isMap(from) && isMap(to)) {
    const after = new Map(to.items.map((pair) => [isScalar(pair.key) ? pair.key.value : undefined, pair]));
    return from.items.flatMap(({ key, value }) => {
      const pair = after.get(isScalar(key) ? key.value : undefined);
      return [...carry(key, pair?.key), ...carry(value, pair?.value)];
    });
  }
  if (isSeq(from) && isSeq(to)) {
    const pairs = pairItems(from.items, to.items);
    return from.items.flatMap((item) => carry(item, pairs.get(item)));
  }
  return listInner(from);
}

const hasComment = (yaml: string): boolean => /(?:^|\s)#/u.test(yaml);

/**
 * A file as the form writes it, with the comments that stood in its front matter `before`: they say to those who edit by hand where
 * something comes from. The comment of a field that is gone goes to the end; nothing of a file that cannot be read is kept.
 */
export function keepComments(before: string, after: string): string {
  const [, , old = ''] = fence.exec(before) ?? [];
  const [, open = '', yaml = '', rest = ''] = fence.exec(after) ?? [];
  if (!hasComment(old) || yaml === '') return after;
  const [from, to] = [parseDocument(old), parseDocument(yaml)] as [Document, Document];
  if (from.errors.length > 0 || to.errors.length > 0) return after;
  copyRemarks(from, to);
  const homeless = carry(from.contents, to.contents);
  if (homeless.length > 0) to.comment = [...(to.comment ? [to.comment] : []), ...homeless].join('\n');
  return `${open}${to.toString({ lineWidth: 0 })}${rest}`;
}
