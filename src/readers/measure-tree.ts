/** How many signs of a text HTML writes as entities. */
const countEntities = (text: string): number => text.match(/[&<>\u00a0]/gu)?.length ?? 0;

/**
 * How many elements stand below a node, how deep in each other, and the most attributes of any; `depth` is 1 for a node
 * whose elements hold none. `crumbs` are the pieces in which its text is parsed from HTML: each sign that HTML
 * writes as an entity is one, and parts what stands around it.
 * It goes from node to node and calls nothing for each level: a page of any depth is measured.
 */
export function measureTree(root: Node): {
  depth: number;
  elements: number;
  crumbs: number;
  attributes: number;
} {
  let depth = 0;
  const most = { depth: 0, elements: 0, crumbs: 0, attributes: 0 };
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === 3) most.crumbs += 1 + 2 * countEntities(node.nodeValue ?? '');
    if (node.nodeType === 1) {
      most.depth = Math.max(most.depth, depth);
      most.elements += 1;
      most.attributes = Math.max(most.attributes, (node as Element).attributes.length);
    }
    let next: Node | null = node.firstChild;
    if (next) depth += 1;
    while (!next && node && node !== root) {
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
      depth -= 1;
    }
    node = next;
  }
  return most;
}
