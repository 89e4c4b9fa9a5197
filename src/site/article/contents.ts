import type { RenderedBody } from '../../markdown/index.ts';
import type { Link } from '../page/link.ts';

/** Fewer sections are seen at a glance. */
const fewestSections = 3;

/** The sections of a body as links, where there are enough of them for a table of contents; else none. */
export function getContents({ headings }: RenderedBody): Link[] {
  const sections = headings.filter(({ level }) => level === 2);
  return sections.length < fewestSections ? [] : sections.map(({ id, text }) => ({ href: `#${id}`, label: text }));
}
