/**
 * How deep the elements below a node stand in each other; 1 for a node whose elements hold none.
 * It goes from node to node and calls nothing for each level: a page of any depth is measured.
 */
export function getDepth(root: Node): number {
  let depth = 0;
  let deepest = 0;
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === 1) deepest = Math.max(deepest, depth);
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
  return deepest;
}
