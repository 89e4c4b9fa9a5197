/**
 * Tells of any text whether it stands in this one, as `text.includes(part)` does, in time that grows with the part alone:
 * a page may have thousands of lines, each to be looked for in an article as long as a book.
 * It is the suffix automaton of the text (Blumer et al., The smallest automaton recognizing the subwords of a text, 1985).
 */
export function createPartSearch(text: string): (part: string) => boolean {
  const edges: Map<number, number>[] = [new Map()];
  const lengths = [0];
  const links = [-1];
  const add = (length: number, link: number, from: Map<number, number>) => {
    links.push(link);
    lengths.push(length);
    return edges.push(new Map(from)) - 1;
  };
  const none = new Map<number, number>();

  /** The state that holds the longest ends of the text which stood before this unit earlier. */
  const getLink = (state: number, unit: number): number => {
    if (state < 0) return 0;
    const next = edges[state]!.get(unit)!;
    const length = lengths[state]! + 1;
    if (lengths[next] === length) return next;
    const copy = add(length, links[next]!, edges[next]!);
    links[next] = copy;
    for (let at = state; at >= 0 && edges[at]!.get(unit) === next; at = links[at]!) edges[at]!.set(unit, copy);
    return copy;
  };

  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const state = add(at + 1, 0, none);
    let before = last;
    for (; before >= 0 && !edges[before]!.has(unit); before = links[before]!) edges[before]!.set(unit, state);
    links[state] = getLink(before, unit);
    last = state;
  }

  return (part) => {
    let state: number | undefined = 0;
    for (let at = 0; at < part.length && state !== undefined; at++) state = edges[state]!.get(part.charCodeAt(at));
    return state !== undefined;
  };
}
