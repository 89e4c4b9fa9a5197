import type { CollectionName } from '../../schemas/index.ts';
import type { Article } from '../entry/article.ts';
import { cases } from '../cases/article.ts';
import { deadlines } from '../deadlines/article.ts';
import { explainers } from '../explainers/article.ts';
import { forms } from '../forms/article.ts';
import { laws } from '../laws/article.ts';
import { methods } from '../methods/article.ts';
import { pages } from '../about/article.ts';
import { pathways } from '../pathways/article.ts';
import { regions } from '../regions/article.ts';
import { rooms } from '../rooms/article.ts';
import { terms } from '../terms/article.ts';

/**
 * The articles of all collections, for whoever may have to draw any. A route takes the one that it needs: a page loads
 * the styles of every component that can be reached from it.
 */
export const articles: { [C in CollectionName]: Article<C> } = {
  explainers,
  cases,
  rooms,
  methods,
  regions,
  laws,
  deadlines,
  pathways,
  forms,
  terms,
  pages,
};
