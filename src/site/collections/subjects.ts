import type { CollectionName } from '../../schemas/index.ts';
import type { Subject } from '../entry/subject.ts';
import type { ListSource } from '../lists/list.ts';
import { pages } from '../about/subject.ts';
import { cases } from '../cases/subject.ts';
import { deadlines } from '../deadlines/subject.ts';
import { explainers } from '../explainers/subject.ts';
import { forms } from '../forms/subject.ts';
import { laws } from '../laws/subject.ts';
import { methods } from '../methods/subject.ts';
import { pathways } from '../pathways/subject.ts';
import { regions } from '../regions/subject.ts';
import { rooms } from '../rooms/subject.ts';
import { terms } from '../terms/subject.ts';

const rows = { explainers, cases, rooms, methods, regions, laws, deadlines, pathways, forms, terms, pages };

/** What each collection says of its entries: how they are listed, found and put on a card. */
export const subjects: { [C in CollectionName]: Subject<C> } = rows;

type Rows = typeof rows;

/** Collections that have a list of their own. */
export type ListedCollection = {
  [C in CollectionName]: Rows[C] extends { list: ListSource } ? C : never;
}[CollectionName];

/** The list of a collection that has one. */
export const getListSource = (collection: ListedCollection): ListSource => rows[collection].list;
