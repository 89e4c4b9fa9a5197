/** By what rooms are looked for: place, kind, matter. The names stand in addresses: `/rooms/?region=…`. */
export const roomFacets = ['region', 'kind', 'for'] as const;

/** One of them. */
export type RoomFacet = (typeof roomFacets)[number];

/** What a room can be found by: the slugs of its regions, its kind, the slugs of its matters. */
export type Findable = Record<RoomFacet, readonly string[]>;

/** What is looked for; a facet that is left out takes everything. */
export type RoomChoice = Partial<Record<RoomFacet, string>>;

/** Whether a room is what is looked for. */
export const isChosen = (room: Findable, choice: RoomChoice): boolean =>
  roomFacets.every((facet) => {
    const wanted = choice[facet];
    return wanted === undefined || room[facet].includes(wanted);
  });

/** How many rooms each value of `facet` would leave if the other facets stayed as they are. */
export function countValues(rooms: readonly Findable[], choice: RoomChoice, facet: RoomFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const room of rooms)
    if (isChosen(room, { ...choice, [facet]: undefined }))
      for (const value of new Set(room[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
