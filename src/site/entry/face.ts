import type { Portal } from '../../rules/portal/portal.ts';
import { formatRegion } from '../../rules/portal/regions.ts';

/** What the cards of an entry say besides its title. */
export interface Face {
  /** Hue of the spine, 0–360. */
  hue: number;
  /** Written down the spine: the topic, or the collection. */
  spine: string;
  /** One character for the kind of page: it can be told where a chat shows the card small. */
  mark: string;
  /** Small line over the title; may be empty. */
  kicker: string;
  /** A number that speaks for itself, such as 30日. */
  figure?: string;
  /** Shown whole or, where it does not fit, not at all; under a small heading of its own. */
  answer?: { heading?: string; text: string };
  /** As many items as find room, numbered where their order matters. */
  list?: { heading: string; items: string[]; isOrdered: boolean };
  /** What the reader must know before relying on the text: a tag such as 未复核, and a sentence. */
  notice?: { tag?: string; text: string };
  /** The title is a name: there is room for the answer on every shape, not only on the poster. */
  isBrief?: boolean;
}

/** What a subject says itself; the rest is the same for all. */
export type OwnFace = Partial<Face> & Pick<Face, 'kicker'>;

/** Its parts, those that are there, with a dot between. */
export const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('·');

/** The path of a region without its province, which nobody there needs. */
export const formatNear = (portal: Portal, id: string | undefined): string =>
  id === undefined ? '' : formatRegion(portal, id).split(' · ').slice(-3).join('·');

/** The first paragraph of a body, if it is plain text: cards set no Markdown. */
export function getFirstParagraph(body: string): string | undefined {
  const [first = ''] = body.trim().split(/\r?\n\s*\r?\n/u);
  return first === '' || /[*_`[\]#|<>~]|^[-+>:]|^\d+\./u.test(first) ? undefined : first;
}
