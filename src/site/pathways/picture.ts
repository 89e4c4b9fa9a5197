import type { Entry } from '../../rules/entries/entry.ts';
import type { GraphNode } from '../diagrams/graph.ts';
import { entryUrl, pathwayNodeUrl } from '../../urls.ts';

/** A question or an outcome in words, with what its answers lead to. */
export interface OutlineNode {
  title: string;
  /** Its own page; nothing where an answer leads to an id that does not exist. */
  href: string | undefined;
  danger: boolean;
  /** Written out further up already. */
  isRepeated: boolean;
  branches: { label: string; danger: boolean; node: OutlineNode }[];
}

/** A whole pathway at a glance: as a picture, and as a nested list that says the same. */
export interface PathwayPicture {
  nodes: GraphNode[];
  outline: OutlineNode | undefined;
}

type Pathway = Entry<'pathways'>;

const getNodes = ({ data }: Pathway): GraphNode[] => [
  ...data.questions.map(({ id, text, options }) => ({
    id,
    text,
    danger: false,
    isOutcome: false,
    answers: options.map(({ label, to, danger }) => ({ label, to, danger })),
  })),
  ...data.outcomes.map(({ id, title, danger }) => ({ id, text: title, danger, isOutcome: true, answers: [] })),
];

function getOutline(pathway: Pathway, nodes: readonly GraphNode[]): OutlineNode | undefined {
  const [start] = nodes;
  const written = new Set<string>();
  const write = (id: string): OutlineNode => {
    const node = nodes.find((each) => each.id === id);
    const isRepeated = written.has(id) && !node?.isOutcome;
    written.add(id);
    return {
      title: node?.text ?? id,
      href: node && (node === start ? entryUrl(pathway) : pathwayNodeUrl(pathway.id, id)),
      danger: node?.danger ?? false,
      isRepeated,
      branches: isRepeated
        ? []
        : (node?.answers ?? []).map(({ label, to, danger }) => ({ label, danger, node: write(to) })),
    };
  };
  return start && !start.isOutcome ? write(start.id) : undefined;
}

/** The picture of a pathway; a half-written one has one too. */
export function getPathwayPicture(pathway: Pathway): PathwayPicture {
  const nodes = getNodes(pathway);
  return { nodes, outline: getOutline(pathway, nodes) };
}
