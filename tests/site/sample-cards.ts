import type { Card, CardSpec } from '../../src/outputs/cards/card.ts';
import type { Entry } from '../../src/rules/entries/entry.ts';
import { toList } from '../../src/rules/portal/portal.ts';
import type { Portal } from '../../src/rules/portal/portal.ts';

/** What of a card is drawn by code of its own: two cards of one make differ in their words only. */
const getMake = (card: Card): string =>
  card.kind === 'site'
    ? 'site'
    : [
        card.shape,
        card.spine,
        card.kicker !== '',
        card.figure !== undefined,
        card.answer && `answer ${card.answer.heading}`,
        card.list && `list ${card.list.isOrdered} ${Math.min(card.list.items.length, 3)}`,
        card.notice && `notice ${card.notice.tag !== undefined}`,
      ].join(', ');

const getSize = (card: Card): number => JSON.stringify(card).length;
const isDangerous = ({ data }: Entry): boolean => 'dangers' in data && data.dangers.length > 0;

/**
 * The cards that the tests draw of a portal: of each make that with the shortest and that with the longest title and that
 * with the most to say, and every card of what is about danger. (`npm run build` draws all; on two cores that takes a minute.)
 */
export function chooseCards(specs: readonly CardSpec[], portal: Portal): CardSpec[] {
  const dangerous = new Set(
    toList(portal.entries)
      .filter(isDangerous)
      .map(({ collection, id }) => `${collection}/${id}`),
  );
  const chosen = new Set(specs.filter(({ entry }) => dangerous.has(entry)));
  const titleLength = ({ card }: CardSpec) => (card.kind === 'entry' ? card.title.length : 0);
  for (const alike of Map.groupBy(specs, ({ card }) => getMake(card)).values()) {
    const byTitle = alike.toSorted((a, b) => titleLength(a) - titleLength(b));
    const fullest = alike.reduce((most, spec) => (getSize(spec.card) > getSize(most.card) ? spec : most));
    for (const spec of [byTitle[0], byTitle.at(-1), fullest]) if (spec) chosen.add(spec);
  }
  return specs.filter((spec) => chosen.has(spec));
}
