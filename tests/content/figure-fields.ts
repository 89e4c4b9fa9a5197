import type { Portal } from '../../src/rules/portal/portal.ts';

/** Every figure of a portal with the entry and the place it speaks of, and the names of the entry's sources. */
export const figureFields = ({ entries }: Portal) =>
  [
    ...[...entries.cases, ...entries.rooms, ...entries.methods].map((entry) => ({ entry, place: entry.data.region, figures: entry.data.figures })),
    ...entries.regions.map((entry) => ({ entry, place: entry.id, figures: [...entry.data.profile, ...entry.data.network] })),
  ].flatMap(({ entry, place, figures }) =>
    figures.map((figure) => ({
      ...figure,
      entry: `${entry.collection}/${entry.id}`,
      place,
      sources: entry.data.sources.flatMap(({ title, short }) => (short ? [title, short] : [title])),
    })),
  );
